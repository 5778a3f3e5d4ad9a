import { paths } from '../src/paths.ts'
import { formWish, type Told } from './http.ts'
import type { StartedProgram } from './started-program.ts'

export const PASSWORD = 'seven lamps above the river'

/** Somebody who is signed in at the desk of an office, over plain HTTP: as fast as a test needs it, past no rule. */
export interface DeskSession {
  /** `name=value` of the session. */
  readonly cookie: string
  get(path: string): Promise<Told>
  /** Sends a form as a page of the desk would. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Told>
}

/** The host is the one of the office. */
export const deskSession = (program: Pick<StartedProgram, 'get' | 'port'>, host: string, cookie: string): DeskSession => ({
  cookie,
  get: path => program.get(path, { host, headers: { Cookie: cookie } }),
  post: (path, fields) => program.get(path, { host, ...formWish(`http://${host}:${program.port}`, fields, cookie) }),
})

/** Uses the first administrator's one-time link up. */
export async function becomeAdministrator(program: StartedProgram, office: string, email = 'admin@example.org'): Promise<DeskSession> {
  const link = new URL(program.linkOf(office)!)
  const token = link.pathname.split('/').at(-1)!
  const fields = { token, name: 'An Administrator', email, password: PASSWORD }
  const told = await program.get(paths.desk.welcome({}), { host: link.hostname, ...formWish(link.origin, fields) })
  return deskSession(program, link.hostname, sessionOf(told))
}

/** The session's cookie of an answer that signs in. */
export function sessionOf({ status, headers, text }: Told): string {
  const cookie = headers['set-cookie']?.find(one => one.startsWith('waypost='))
  if (status !== 303 || !cookie) throw new Error(`nobody was signed in: ${status} ${text.slice(0, 300)}`)
  return cookie.split(';')[0]!
}
