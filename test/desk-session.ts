import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { paths } from '../src/paths.ts'
import { type Fields, formWish, type Told } from './http.ts'
import type { StartedProgram } from './started-program.ts'

export const PASSWORD = 'seven lamps above the river'

/** Somebody who is signed in at the desk of an office, over plain HTTP: as fast as a test needs it, past no rule. */
export interface DeskSession {
  /** `name=value` of the session. */
  readonly cookie: string
  get(path: string): Promise<Told>
  /** Sends a form as a page of the desk would. */
  post(path: string, fields: Fields): Promise<Told>
}

/** The host is the one of the office. */
export const deskSession = (program: Pick<StartedProgram, 'get' | 'port'>, host: string, cookie: string): DeskSession => ({
  cookie,
  get: path => program.get(path, { host, headers: { Cookie: cookie } }),
  post: (path, fields) => program.get(path, { host, ...formWish(`http://${host}:${program.port}`, fields, cookie) }),
})

/** Uses the first administrator's one-time link up. */
export async function becomeAdministrator(program: StartedProgram, office: string, email = 'admin@example.org'): Promise<DeskSession> {
  return await comeIn(program, program.linkOf(office)!, { name: 'An Administrator', email })
}

/** Invites somebody as an administrator does, finds the link in the mail that went out, and uses it up. */
export async function invite(
  program: StartedProgram,
  administrator: DeskSession,
  email: string,
  name: string,
  roles: readonly string[],
): Promise<DeskSession> {
  const invited = await administrator.post(paths.desk.invitation({}), { email, roles })
  if (invited.status !== 303) throw new Error(`not invited: ${invited.status}`)
  return await comeIn(program, await linkInMail(program, email), { name })
}

async function comeIn(program: StartedProgram, address: string, fields: Fields): Promise<DeskSession> {
  const link = new URL(address)
  const token = link.pathname.split('/').at(-1)!
  const told = await program.get(paths.desk.welcome({}), { host: link.hostname, ...formWish(link.origin, { ...fields, token, password: PASSWORD }) })
  return deskSession(program, link.hostname, sessionOf(told))
}

/** Mail is sent by a job, and kept as files where no server for it is named. */
export async function linkInMail({ dataDir }: StartedProgram, to: string): Promise<string> {
  const folder = join(dataDir, 'mail')
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(50)) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml')) continue
      const mail = await simpleParser(await readFile(join(folder, name)))
      const link = /https?:\S+/.exec(mail.text ?? '')?.[0]
      if (link && [mail.to].flat().some(address => address?.text === to)) return link
    }
  }
  throw new Error(`no mail came for ${to}`)
}

/** The session's cookie of an answer that signs in. */
export function sessionOf({ status, headers, text }: Told): string {
  const cookie = headers['set-cookie']?.find(one => one.startsWith('waypost='))
  if (status !== 303 || !cookie) throw new Error(`nobody was signed in: ${status} ${text.slice(0, 300)}`)
  return cookie.split(';')[0]!
}
