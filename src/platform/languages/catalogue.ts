/** Every text of the interface, imported by name so that the built program carries them. A test names a file that is missing here. */
import campaignsAr from '../../../messages/ar/campaigns.json' with { type: 'json' }
import deskAr from '../../../messages/ar/desk.json' with { type: 'json' }
import directoryAr from '../../../messages/ar/directory.json' with { type: 'json' }
import eventsAr from '../../../messages/ar/events.json' with { type: 'json' }
import lettersAr from '../../../messages/ar/letters.json' with { type: 'json' }
import mailAr from '../../../messages/ar/mail.json' with { type: 'json' }
import projectsAr from '../../../messages/ar/projects.json' with { type: 'json' }
import publicationsAr from '../../../messages/ar/publications.json' with { type: 'json' }
import refusalsAr from '../../../messages/ar/refusals.json' with { type: 'json' }
import searchAr from '../../../messages/ar/search.json' with { type: 'json' }
import siteAr from '../../../messages/ar/site.json' with { type: 'json' }
import campaignsCs from '../../../messages/cs/campaigns.json' with { type: 'json' }
import deskCs from '../../../messages/cs/desk.json' with { type: 'json' }
import directoryCs from '../../../messages/cs/directory.json' with { type: 'json' }
import eventsCs from '../../../messages/cs/events.json' with { type: 'json' }
import lettersCs from '../../../messages/cs/letters.json' with { type: 'json' }
import mailCs from '../../../messages/cs/mail.json' with { type: 'json' }
import projectsCs from '../../../messages/cs/projects.json' with { type: 'json' }
import publicationsCs from '../../../messages/cs/publications.json' with { type: 'json' }
import refusalsCs from '../../../messages/cs/refusals.json' with { type: 'json' }
import searchCs from '../../../messages/cs/search.json' with { type: 'json' }
import siteCs from '../../../messages/cs/site.json' with { type: 'json' }
import campaignsEn from '../../../messages/en/campaigns.json' with { type: 'json' }
import deskEn from '../../../messages/en/desk.json' with { type: 'json' }
import directoryEn from '../../../messages/en/directory.json' with { type: 'json' }
import eventsEn from '../../../messages/en/events.json' with { type: 'json' }
import lettersEn from '../../../messages/en/letters.json' with { type: 'json' }
import mailEn from '../../../messages/en/mail.json' with { type: 'json' }
import projectsEn from '../../../messages/en/projects.json' with { type: 'json' }
import publicationsEn from '../../../messages/en/publications.json' with { type: 'json' }
import refusalsEn from '../../../messages/en/refusals.json' with { type: 'json' }
import searchEn from '../../../messages/en/search.json' with { type: 'json' }
import siteEn from '../../../messages/en/site.json' with { type: 'json' }
import campaignsRu from '../../../messages/ru/campaigns.json' with { type: 'json' }
import deskRu from '../../../messages/ru/desk.json' with { type: 'json' }
import directoryRu from '../../../messages/ru/directory.json' with { type: 'json' }
import eventsRu from '../../../messages/ru/events.json' with { type: 'json' }
import lettersRu from '../../../messages/ru/letters.json' with { type: 'json' }
import mailRu from '../../../messages/ru/mail.json' with { type: 'json' }
import projectsRu from '../../../messages/ru/projects.json' with { type: 'json' }
import publicationsRu from '../../../messages/ru/publications.json' with { type: 'json' }
import refusalsRu from '../../../messages/ru/refusals.json' with { type: 'json' }
import searchRu from '../../../messages/ru/search.json' with { type: 'json' }
import siteRu from '../../../messages/ru/site.json' with { type: 'json' }
import campaignsUk from '../../../messages/uk/campaigns.json' with { type: 'json' }
import deskUk from '../../../messages/uk/desk.json' with { type: 'json' }
import directoryUk from '../../../messages/uk/directory.json' with { type: 'json' }
import eventsUk from '../../../messages/uk/events.json' with { type: 'json' }
import lettersUk from '../../../messages/uk/letters.json' with { type: 'json' }
import mailUk from '../../../messages/uk/mail.json' with { type: 'json' }
import projectsUk from '../../../messages/uk/projects.json' with { type: 'json' }
import publicationsUk from '../../../messages/uk/publications.json' with { type: 'json' }
import refusalsUk from '../../../messages/uk/refusals.json' with { type: 'json' }
import searchUk from '../../../messages/uk/search.json' with { type: 'json' }
import siteUk from '../../../messages/uk/site.json' with { type: 'json' }
import type { Language } from './language.ts'

export type Texts = { readonly [key: string]: string | Texts }

const english = {
  site: siteEn,
  desk: deskEn,
  refusals: refusalsEn,
  mail: mailEn,
  events: eventsEn,
  projects: projectsEn,
  publications: publicationsEn,
  directory: directoryEn,
  campaigns: campaignsEn,
  search: searchEn,
  letters: lettersEn,
}

export type Namespace = keyof typeof english
export const namespaces = Object.keys(english) as Namespace[]

export const catalogue: Record<Language, Record<Namespace, Texts>> = {
  en: english,
  cs: {
    site: siteCs,
    desk: deskCs,
    refusals: refusalsCs,
    mail: mailCs,
    events: eventsCs,
    projects: projectsCs,
    publications: publicationsCs,
    directory: directoryCs,
    campaigns: campaignsCs,
    search: searchCs,
    letters: lettersCs,
  },
  uk: {
    site: siteUk,
    desk: deskUk,
    refusals: refusalsUk,
    mail: mailUk,
    events: eventsUk,
    projects: projectsUk,
    publications: publicationsUk,
    directory: directoryUk,
    campaigns: campaignsUk,
    search: searchUk,
    letters: lettersUk,
  },
  ru: {
    site: siteRu,
    desk: deskRu,
    refusals: refusalsRu,
    mail: mailRu,
    events: eventsRu,
    projects: projectsRu,
    publications: publicationsRu,
    directory: directoryRu,
    campaigns: campaignsRu,
    search: searchRu,
    letters: lettersRu,
  },
  ar: {
    site: siteAr,
    desk: deskAr,
    refusals: refusalsAr,
    mail: mailAr,
    events: eventsAr,
    projects: projectsAr,
    publications: publicationsAr,
    directory: directoryAr,
    campaigns: campaignsAr,
    search: searchAr,
    letters: lettersAr,
  },
}

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutForm<Key extends string> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key
type Keys<Tree> = {
  [Key in keyof Tree & string]: Key extends '_reviewed' ? never : Tree[Key] extends string ? WithoutForm<Key> : `${Key}.${Keys<Tree[Key]>}`
}[keyof Tree & string]
type KeysOf<Namespaces> = {
  [Name in keyof Namespaces & string]: Name extends 'site' ? Keys<Namespaces[Name]> : `${Name}:${Keys<Namespaces[Name]>}`
}[keyof Namespaces & string]

/** Keys of `site.json` bare (`news.title`), those of the other files with the file's name (`desk:articles.title`). */
export type MessageKey = KeysOf<typeof english>
