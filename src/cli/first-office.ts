import { foundOffice } from '../domain/offices/index.ts'
import type { Platform } from '../platform/platform.ts'

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
      names: { en: 'Our office' },
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
