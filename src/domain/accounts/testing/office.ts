import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { newId } from '../../../platform/database/ids.ts'
import { createIdentity, type Identity } from '../../../platform/identity/index.ts'
import { type Jobs, openJobs } from '../../../platform/jobs/boss.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Actor } from '../../actors/index.ts'
import type { Ask } from '../../commands/index.ts'
import { acceptInvitation, actorFor, inviteMember, makeAdministratorLink } from '../index.ts'

/** Two offices without anybody, and the ways in which people come to work there. */
export interface TestOffices {
  readonly database: TestDatabase
  readonly platform: Platform
  readonly identity: Identity
  readonly prague: string
  readonly budapest: string
  /** Moves the platform's clock. */
  later(milliseconds: number): void
  /** An administrator who came by the operator's link. */
  administrator(office: string, email: string): Promise<Ask>
  invite(ask: Ask, email: string, roles?: string[]): Promise<{ token: string; invitation: string }>
  join(office: string, token: string, more?: { name?: string; email?: string; password?: string }): ReturnType<typeof acceptInvitation>
  ask(office: string, account: string): Promise<Ask>
  end(): Promise<void>
}

export const SECRET = 'a secret of the tests, thirty-two characters and more'
export const PASSWORD = 'seven paper lanterns at noon'

export async function testOffices(): Promise<TestOffices> {
  const database = await testDatabase()
  const log = createLog('silent')
  const jobs: Jobs = await openJobs(database.connection, log)
  let ahead = 0
  const platform = { database, jobs, log, now: () => new Date(Date.now() + ahead), purged() {} } as unknown as Platform
  const identity = createIdentity(database, { secret: SECRET })
  const [prague, budapest] = [newId(), newId()]
  const ask = async (office: string, account: string): Promise<Ask> => ({
    office,
    actor: (await actorFor(platform, { account: { id: account } }, office)) as Actor,
  })
  const join: TestOffices['join'] = (office, token, more = {}) =>
    acceptInvitation(platform, identity, { office }, { token, name: 'Jana Nováková', email: '', password: PASSWORD, ...more })
  return {
    database,
    platform,
    identity,
    prague,
    budapest,
    later: milliseconds => {
      ahead += milliseconds
    },
    ask,
    join,
    async administrator(office, email) {
      const link = await makeAdministratorLink(platform, { office, actor: { kind: 'operator' } }, {})
      if (!link.done) throw new Error(link.refusal)
      const joined = await join(office, tokenOf(link.value.path), { email })
      if (!joined.done) throw new Error(joined.refusal)
      return ask(office, joined.value.account)
    },
    async invite(by, email, roles = ['editor']) {
      const mail = { language: 'en' as const, origin: 'https://prague.example', office: 'Prague' }
      const invited = await inviteMember(platform, by, { email, roles, languages: [], mail, tokenFor: identity.tokenFor })
      if (!invited.done) throw new Error(invited.refusal)
      return { invitation: invited.value.invitation, token: identity.tokenFor(`invitation:${invited.value.invitation}`) }
    },
    async end() {
      await jobs.stop()
      await database.drop()
    },
  }
}

export const tokenOf = (path: string): string => path.split('/').at(-1)!
