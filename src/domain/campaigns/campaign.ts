import { z } from 'zod'
import { officeColourFindings } from '../../formats/contrast.ts'
import { labelSchema } from '../labels/index.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** A point of the time that a campaign tells: as much of its date as is known, what it was, and the record that says more. */
export const stopSchema = z.strictObject({
  /** `1951`, `2011-10` or `2011-12-05`. */
  on: z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^(19|20|21)\d\d$/)]),
  title: labelSchema,
  text: labelSchema.default({}),
  record: z.guid().nullable().default(null),
})
export type CampaignStop = z.infer<typeof stopSchema>

export const campaignSchema = z.strictObject({
  startsOn: z.iso.date(),
  /** The last day; nothing for a campaign without an end. */
  endsOn: z.iso.date().nullable().default(null),
  /** Its own ink and signal, within the office's rules of contrast. */
  colours: z
    .strictObject({ ink: colour, signal: colour })
    .refine(colours => officeColourFindings(colours).length === 0)
    .nullable()
    .default(null),
  /** A number that stands large on its page: the sixty of sixty years. */
  numeral: z.string().trim().min(1).max(4).nullable().default(null),
  motto: labelSchema.default({}),
  stops: z.array(stopSchema).max(40).default([]),
  /** What is on one of these topics belongs to it, beside what names it. */
  topics: z.array(z.guid()).max(20).default([]),
})
export type CampaignFacts = z.infer<typeof campaignSchema>

/** A campaign of whole years is told by its years: `2011`, not 1 January. */
export const campaignPrecision = ({ startsOn, endsOn }: Pick<CampaignFacts, 'startsOn' | 'endsOn'>): 'day' | 'year' =>
  startsOn.endsWith('-01-01') && endsOn?.endsWith('-12-31') ? 'year' : 'day'

/** How much of a stop's date is known, and the date as a whole. */
export const stopDate = ({ on }: Pick<CampaignStop, 'on'>): { on: string; precision: 'day' | 'month' | 'year' } => ({
  on: `${on}-01-01`.slice(0, 10),
  precision: on.length === 4 ? 'year' : on.length === 7 ? 'month' : 'day',
})
