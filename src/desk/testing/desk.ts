import { h } from 'preact'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { access } from '../../access.ts'
import { actorFor } from '../../domain/accounts/index.ts'
import { foundOffice, readOffices } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { readConfig } from '../../platform/config/index.ts'
import { createIdentity, type Identity } from '../../platform/identity/index.ts'
import { openJobs } from '../../platform/jobs/boss.ts'
import { createLog } from '../../platform/log/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { createHeld } from '../../platform/purges/held.ts'
import { createApp } from '../../web/app.ts'
import type { Client } from '../../web/client.ts'
import { deskRoutes } from '../routes.ts'
import { signInAgain } from '../sign-in/again.tsx'

/** The desk of one office over its real routes, asked as a browser asks. */
export interface TestDesk {
  readonly platform: Platform
  readonly database: TestDatabase
  readonly identity: Identity
  readonly office: string
  /** A browser of its own, with its cookies; on this machine unless said otherwise. */
  browser(client?: Partial<Client>): Browser
  end(): Promise<void>
}

export interface Browser {
  readonly cookies: Map<string, string>
  get(address: string, headers?: Record<string, string>): Promise<Response>
  post(address: string, fields: Record<string, string | readonly string[]>, headers?: Record<string, string>): Promise<Response>
}

export const HOST = 'prague.localhost:3000'

export async function testDesk(): Promise<TestDesk> {
  const database = await testDatabase()
  const log = createLog('silent')
  const jobs = await openJobs(database.connection, log)
  const platform = { database, jobs, log, held: createHeld(), now: () => new Date(), purged() {} } as unknown as Platform
  const identity = createIdentity(database, { secret: 'a secret of the tests, thirty-two characters and more' })
  const office = await foundOffice(database.program, prague, new Date())
  const directory = await readOffices(database.program)
  const app = createApp({
    platform,
    config: readConfig({}),
    routes: deskRoutes,
    access,
    offices: () => directory,
    identity,
    actorFor: (account, where) => actorFor(platform, { account }, where),
    signInAgain,
    formerAddress: async () => undefined,
    drawProblem: async (_, { status }) => h('html', null, String(status)),
  })
  const browser = (more: Partial<Client> = {}): Browser => {
    const client: Client = { address: '127.0.0.1', secure: false, loopback: true, ...more }
    const cookies = new Map<string, string>()
    const send = async (address: string, init: { method: string; headers: Record<string, string>; body?: URLSearchParams }) => {
      const headers = new Headers({ host: HOST, ...init.headers })
      if (cookies.size) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await app.fetch(new Request(`http://${HOST}${address}`, { ...init, headers }), { client })
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
        if (/Max-Age=0/.test(line)) cookies.delete(name!)
        else cookies.set(name!, value!)
      }
      return answer
    }
    return {
      cookies,
      get: (address, headers = {}) => send(address, { method: 'GET', headers }),
      post: (address, fields, headers = {}) => {
        const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, String(one)])))
        return send(address, { method: 'POST', headers: { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin', ...headers }, body })
      },
    }
  }
  return {
    platform,
    database,
    identity,
    office,
    browser,
    async end() {
      await jobs.stop()
      await database.drop()
    },
  }
}

export const PASSWORD = 'seven paper lanterns at noon'

/** Takes a one-time link from its address to the desk, in a browser of its own. */
export async function joined(desk: TestDesk, token: string, fields: Record<string, string>): Promise<Browser> {
  const browser = desk.browser()
  const answer = await browser.post(paths.desk.welcome({}), { token, name: 'Hana Dvořáková', password: PASSWORD, ...fields })
  if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
  return browser
}

const prague = {
  slug: 'prague',
  parent: null,
  isDefault: true,
  hasSite: true,
  website: null,
  hosts: ['prague.localhost'],
  names: { en: 'IOM Prague', cs: 'IOM Praha' },
  descriptor: {},
  statement: {},
  introduction: {},
  zone: 'Europe/Prague',
  languages: ['en', 'cs', 'uk', 'ru', 'ar'] as ['en', 'cs', 'uk', 'ru', 'ar'],
  currency: 'CZK',
  colours: null,
  place: { lines: {}, way: {} },
  contactPoints: [],
  openingHours: [],
  hoursNote: {},
  spokenLanguages: [],
  moved: null,
  demonstration: false,
}
