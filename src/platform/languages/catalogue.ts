/** Every text of the interface, imported by name so that the built program carries them. A test names a file that is missing here. */
import ar from '../../../messages/ar/site.json' with { type: 'json' }
import cs from '../../../messages/cs/site.json' with { type: 'json' }
import en from '../../../messages/en/site.json' with { type: 'json' }
import ru from '../../../messages/ru/site.json' with { type: 'json' }
import uk from '../../../messages/uk/site.json' with { type: 'json' }
import type { Language } from './language.ts'

export type Texts = { readonly [key: string]: string | Texts }

const english = { site: en }

export type Namespace = keyof typeof english
export const namespaces = Object.keys(english) as Namespace[]

export const catalogue: Record<Language, Record<Namespace, Texts>> = {
  en: english,
  cs: { site: cs },
  uk: { site: uk },
  ru: { site: ru },
  ar: { site: ar },
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
