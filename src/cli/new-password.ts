import { makePasswordLink, PASSWORD_LINK_MINUTES } from '../domain/accounts/index.ts'
import { originOf } from '../domain/offices/index.ts'
import type { Answer, Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { officeNamed } from './invite.ts'
import { withProgram } from './opening.ts'

/** Makes a one-time link by which somebody who works in an office, the default one unless named, sets a new password. An earlier one stops working. */
export const renewPassword = (surroundings: Surroundings, email: string, { office: slug }: { office?: string }): Promise<Answer> =>
  withProgram(surroundings, async ({ platform, config, offices, identity }) => {
    const office = officeNamed(offices(), slug)
    const outcome = await makePasswordLink(platform, { office: office.id, actor: { kind: 'operator' } }, { email, identity })
    if (!outcome.done) {
      if (outcome.refusal === 'email-not-valid') throw new Told(`'${email}' is not an address of mail.`, exitCodes.wrongUse)
      throw new Told(`Nobody works in the office '${office.slug}' under that address, or they are suspended there.`)
    }
    const link = originOf(config, office) + outcome.value.path
    return { json: { office: office.slug, link, minutes: PASSWORD_LINK_MINUTES }, text: link }
  })
