import { foundOffice, type Office } from '../domain/offices/index.ts'
import type { Platform } from '../platform/platform.ts'

const UNNAMED = 'Our office'

/** The office of an installation without a demonstration: a name to be changed, in English, on the clock of UTC. */
export const foundFirstOffice = (platform: Platform): Promise<string> =>
  foundOffice(
    platform.database.program,
    {
      slug: 'office',
      parent: null,
      hosts: [],
      isDefault: true,
      hasSite: true,
      website: null,
      names: { en: UNNAMED },
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
      demonstration: false,
    },
    platform.now(),
  )

/** What the operator does next, for as long as an office has the name that the first start gave it. */
export const nextStep = ({ names, slug }: Pick<Office, 'names' | 'slug'>): string | undefined =>
  names.en === UNNAMED ? `This office has no name yet. Its facts as a file, to be edited and applied: npx waypost office show ${slug}` : undefined
