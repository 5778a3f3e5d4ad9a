import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { type as, draft, value, type Words } from '../../../../test/office.ts'
import type { Platform } from '../../../platform/platform.ts'
import { publishText, type Related } from '../../content/index.ts'
import { addFile } from '../../library/index.ts'
import { addOrganisation } from '../../organisations/index.ts'
import { addPerson } from '../../persons/index.ts'
import { createPublication, type PublicationFacts, publicationKind, publicationSchema, writePublication } from '../index.ts'

type Ask = ReturnType<typeof as>

/** What is given of a publication; the rest is not known. */
export type Given = Partial<z.input<typeof publicationSchema>>

export const publicationFacts = (more: Given = {}): PublicationFacts =>
  publicationSchema.parse({ type: 'handbook', editions: [{ language: 'ru', title: 'Чешский опыт: управление миграцией' }], ...more })

/** A publication that readers see in the languages of the texts; the first is its source. */
export async function livePublication(platform: Platform, ask: Ask, facts: Given, texts: readonly Words[], related: Related = {}) {
  const [first, ...others] = texts
  const made = value(await createPublication(platform, ask, { facts: publicationFacts(facts), related, text: draft(first!) }))
  const publish = async (language: string, revision: string) =>
    value(await publishText(platform, ask, { kind: publicationKind, record: made.record, language, revision }))
  await publish(first!.language ?? 'en', made.revision)
  for (const text of others)
    await publish(text.language!, value(await writePublication(platform, ask, { ...draft(text), record: made.record })).revision)
  return made
}

/** A PDF in the library, unseen by readers until something live shows it. */
export async function aDocument(platform: Platform, ask: Ask): Promise<string> {
  const source = await readFile(new URL('../../../../demo/prague/files/handbook-ru.pdf', import.meta.url))
  const upload = { name: 'handbook.pdf', source }
  return value(await addFile(platform, ask, { upload, title: { en: 'The handbook' }, alternative: {}, credit: {}, language: 'ru', focal: null })).file
}

export const anOrganisation = async (platform: Platform, ask: Ask, name: string, place = 'Prague'): Promise<string> => {
  const facts = { names: [{ label: { en: name }, from: null, until: null }], type: 'own' as const, country: 'CZ', place: { en: place } }
  const whole = { ...facts, website: null, identifiers: {}, partOf: null, about: {} }
  return value(await addOrganisation(platform, ask, { facts: whole, language: 'en' })).organisation
}

export const aPerson = async (platform: Platform, ask: Ask, given: string, family: string): Promise<string> =>
  value(await addPerson(platform, ask, { given, family, shown: { en: `${given} ${family}` }, sourceLanguage: 'en' })).person
