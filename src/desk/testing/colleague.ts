import { asSuperuser } from '../../../test/database.ts'
import { makeAdministratorLink } from '../../domain/accounts/index.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { type Browser, joined, type TestDesk } from './desk.ts'

/** The office's first administrator, in a browser of their own. */
export async function administratorOf(desk: TestDesk): Promise<Browser> {
  const link = await makeAdministratorLink(desk.platform, { office: desk.office, actor: { kind: 'operator' } }, {})
  if (!link.done) throw new Error(link.refusal)
  return joined(desk, link.value.path.split('/').at(-1)!, { email: 'administrator@prague.example' })
}

/** Someone whom the administrator invited, in a browser of their own. */
export async function colleague(desk: TestDesk, administrator: Browser, name: string, roles: string[], languages: string[] = []): Promise<Browser> {
  const email = `${newId()}@prague.example`
  await administrator.post(paths.desk.invitation({}), { email, roles, languages, 'form-key': newId() })
  const { rows } = await asSuperuser(desk.database.superuser, client => client.query('select id from invitations where email = $1', [email]))
  return joined(desk, desk.identity.tokenFor(`invitation:${rows[0].id}`), { name })
}

/** The hidden fields of the first form on a page that is sent to an address. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find(part => part.includes(`action="${action}"`))
  if (!form) throw new Error(`no form goes to ${action}`)
  return Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(found => [found[1]!, found[2]!]))
}
