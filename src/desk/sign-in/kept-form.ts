import { z } from 'zod'
import { type Form, formLimits } from '../../web/form.ts'
import { ownDeskPath } from './next.ts'

/** A form that was sent when its session had ended: it travels in the sign-in page and is given back after signing in. */
export interface KeptForm {
  /** Where it was sent. */
  readonly address: string
  readonly fields: readonly (readonly [string, string])[]
}

const keptSchema = z.object({
  address: z.string().transform(ownDeskPath).pipe(z.string()),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(formLimits.fields),
})

export const keep = (address: string, form: Form): KeptForm => ({
  address,
  fields: Object.keys(form.fields).flatMap(name => form.all(name).map(value => [name, value] as const)),
})

export const writeKept = (kept: KeptForm): string => JSON.stringify(kept)

/** What the sign-in form carried, or nothing where it is not what we wrote: then one signs in and starts anew. */
export function readKept(text: string): KeptForm | undefined {
  if (!text) return undefined
  try {
    return keptSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
