import { makeAdministratorLink } from '../domain/accounts/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { originOf } from '../domain/offices/index.ts'
import type { Answer, Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { withProgram } from './opening.ts'

/** Makes a one-time link for a new administrator of an office, the default one unless named. Earlier links of this kind stop working. */
export const inviteAdministrator = (surroundings: Surroundings, { office: slug }: { office?: string }): Promise<Answer> =>
  withProgram(surroundings, async ({ platform, config, offices }) => {
    const office = officeNamed(offices(), slug)
    const outcome = await makeAdministratorLink(platform, { office: office.id, actor: { kind: 'operator' } }, {})
    if (!outcome.done) throw new Told(`No link could be made: ${outcome.refusal}.`)
    const link = originOf(config, office) + outcome.value.path
    return { json: { office: office.slug, link }, text: link }
  })

/** The office of a slug, or the default one. */
export function officeNamed(offices: OfficeDirectory, slug: string | undefined) {
  const sites = [...offices.all.values()].filter(office => office.hasSite)
  const office = slug === undefined ? offices.default : sites.find(one => one.slug === slug)
  if (office) return office
  if (!sites.length) throw new Told('There is no office yet: the first `npm start` makes one.')
  const known = sites.map(one => one.slug).join(', ')
  throw new Told(
    slug === undefined ? `No office is the default one: name one of ${known} with --office.` : `No office is called '${slug}'; there are ${known}.`,
    exitCodes.wrongUse,
  )
}
