import { z } from 'zod'
import { roles } from '../actors/index.ts'
import { languages } from '../labels/index.ts'

/** At least one role, each once, in the order of the list. */
export const rolesSchema = z
  .array(z.enum(roles))
  .min(1)
  .transform(given => roles.filter(role => given.includes(role)))
/** The languages a translator works in. */
export const languagesSchema = z.array(z.enum(languages)).transform(given => languages.filter(language => given.includes(language)))
export const nameSchema = z.string().trim().normalize().min(1).max(120)

/** How long a one-time link can be used. */
export const INVITATION_DAYS = 7

export interface Administrator {
  readonly account: string
  readonly suspended: boolean
}

/** Whether an office would be left without anyone who can let others in, if this account stopped being an administrator. */
export const isLastAdministrator = (administrators: readonly Administrator[], account: string): boolean => {
  const active = administrators.filter(one => !one.suspended)
  return active.length === 1 && active[0]!.account === account
}
