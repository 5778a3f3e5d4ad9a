import type { z } from 'zod'
import type { Label, Language } from '../src/domain/labels/index.ts'
import type { OfficeFacts } from '../src/domain/offices/index.ts'
import type { Office, officeElsewhere } from './schema.ts'

/** An office of the demonstration, as the program founds it. */
export const officeFacts = (office: Office): OfficeFacts => ({
  slug: office.slug,
  parent: office.parent,
  hosts: office.hosts,
  isDefault: office.default,
  hasSite: true,
  website: null,
  names: office.names,
  descriptor: office.descriptor,
  statement: office.statement,
  introduction: office.introduction,
  zone: office.zone,
  languages: office.languages as [Language, ...Language[]],
  currency: office.currency,
  colours: office.colours,
  place: { ...(office.address ?? { lines: {} }), country: office.country, way: (office.way ?? {}) as Label, sketch: office.sketch },
  contactPoints: office.contactPoints,
  openingHours: office.openingHours,
  hoursNote: (office.hoursNote ?? {}) as Label,
  spokenLanguages: office.spokenLanguages,
  moved: office.moved,
  demonstration: true,
})

/** A node of the tree that has a site of its own elsewhere. */
export const elsewhereFacts = (office: z.infer<typeof officeElsewhere>): OfficeFacts => ({
  slug: office.slug,
  parent: office.parent,
  hosts: [],
  isDefault: false,
  hasSite: false,
  website: office.website,
  names: office.names,
  descriptor: {},
  statement: {},
  introduction: {},
  zone: 'UTC',
  languages: ['en'],
  currency: 'EUR',
  colours: null,
  place: { lines: {}, way: {} },
  contactPoints: [],
  openingHours: [],
  hoursNote: {},
  spokenLanguages: [],
  moved: null,
  demonstration: true,
})
