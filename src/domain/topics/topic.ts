import { z } from 'zod'
import { labelSchema } from '../labels/index.ts'

export const topicSchema = z.strictObject({
  label: labelSchema,
  about: labelSchema.default({}),
  broader: z.guid().nullable().default(null),
  /** The same in outside vocabularies: `{ vocabulary: 'unbis', code: '1003045' }`. */
  mappings: z.array(z.strictObject({ vocabulary: z.string(), code: z.string() })).default([]),
  position: z.int().default(0),
})
export type TopicFacts = z.infer<typeof topicSchema>
