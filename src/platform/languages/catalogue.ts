/** Every text of the interface, imported by name so that the built program carries them. A test names a file that is missing here. */
import deskAr from '../../../messages/ar/desk.json' with { type: 'json' }
import mailAr from '../../../messages/ar/mail.json' with { type: 'json' }
import refusalsAr from '../../../messages/ar/refusals.json' with { type: 'json' }
import siteAr from '../../../messages/ar/site.json' with { type: 'json' }
import deskCs from '../../../messages/cs/desk.json' with { type: 'json' }
import mailCs from '../../../messages/cs/mail.json' with { type: 'json' }
import refusalsCs from '../../../messages/cs/refusals.json' with { type: 'json' }
import siteCs from '../../../messages/cs/site.json' with { type: 'json' }
import deskEn from '../../../messages/en/desk.json' with { type: 'json' }
import mailEn from '../../../messages/en/mail.json' with { type: 'json' }
import refusalsEn from '../../../messages/en/refusals.json' with { type: 'json' }
import siteEn from '../../../messages/en/site.json' with { type: 'json' }
import deskRu from '../../../messages/ru/desk.json' with { type: 'json' }
import mailRu from '../../../messages/ru/mail.json' with { type: 'json' }
import refusalsRu from '../../../messages/ru/refusals.json' with { type: 'json' }
import siteRu from '../../../messages/ru/site.json' with { type: 'json' }
import deskUk from '../../../messages/uk/desk.json' with { type: 'json' }
import mailUk from '../../../messages/uk/mail.json' with { type: 'json' }
import refusalsUk from '../../../messages/uk/refusals.json' with { type: 'json' }
import siteUk from '../../../messages/uk/site.json' with { type: 'json' }
import type { Language } from './language.ts'

export type Texts = { readonly [key: string]: string | Texts }

const english = { site: siteEn, desk: deskEn, refusals: refusalsEn, mail: mailEn }

export type Namespace = keyof typeof english
export const namespaces = Object.keys(english) as Namespace[]

export const catalogue: Record<Language, Record<Namespace, Texts>> = {
  en: english,
  cs: { site: siteCs, desk: deskCs, refusals: refusalsCs, mail: mailCs },
  uk: { site: siteUk, desk: deskUk, refusals: refusalsUk, mail: mailUk },
  ru: { site: siteRu, desk: deskRu, refusals: refusalsRu, mail: mailRu },
  ar: { site: siteAr, desk: deskAr, refusals: refusalsAr, mail: mailAr },
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
