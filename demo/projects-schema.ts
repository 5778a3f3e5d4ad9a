/** What the file of a project looks like. Organisations and topics are named by key. */
import { z } from 'zod'
import { countrySchema, organisationRoles, projectSchema } from '../src/domain/projects/index.ts'
import { key, label } from './schema.ts'

export const project = z.strictObject({
  code: projectSchema.shape.code,
  starts: projectSchema.shape.starts,
  ends: projectSchema.shape.ends,
  organisations: z.partialRecord(z.enum(organisationRoles), z.array(key)),
  countries: z.array(countrySchema),
  targetGroups: label,
  acknowledgement: label,
  ownPart: label,
  partnersNumber: projectSchema.shape.partnersNumber,
  countriesNumber: projectSchema.shape.countriesNumber,
  region: label,
  position: z.int(),
  topics: z.array(key),
})
