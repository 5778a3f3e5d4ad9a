/** What the file of a campaign looks like. Topics are named by key, what a stop leads to with its kind (`event/anniversary-conference`). */
import { z } from 'zod'
import { campaignSchema, stopSchema } from '../src/domain/campaigns/index.ts'
import { key, label } from './schema.ts'

export const campaign = z.strictObject({
  startsOn: campaignSchema.shape.startsOn,
  endsOn: campaignSchema.shape.endsOn,
  colours: campaignSchema.shape.colours,
  numeral: campaignSchema.shape.numeral,
  motto: label,
  stops: z.array(
    z.strictObject({
      on: stopSchema.shape.on,
      title: label,
      text: label,
      record: z
        .string()
        .regex(/^[a-z]+\/[a-z0-9-]+$/)
        .nullable(),
    }),
  ),
  topics: z.array(key),
})
