import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, namespaces, type Texts } from './catalogue.ts'
import { languages, locale } from './language.ts'

const flat = (texts: Texts, at = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value] as [string, string]] : flat(value, `${at}${key}.`)))
const form = /_(zero|one|two|few|many|other)$/
const placeholders = (text: string) => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(found => found[1]!).sort()
const folder = new URL('../../../messages/', import.meta.url)

describe.each(namespaces)('The texts of %s', name => {
  const english = new Map(flat(catalogue.en[name]))
  const stems = new Set([...english.keys()].map(key => key.replace(form, '')))

  it.each(languages)('have the same keys in %s as in English, each with every plural form the language needs', language => {
    const here = flat(catalogue[language][name]).map(([key]) => key)
    const needed = [...stems].flatMap(stem =>
      english.has(stem) ? [stem] : new Intl.PluralRules(locale(language)).resolvedOptions().pluralCategories.map(category => `${stem}_${category}`),
    )
    expect(here.toSorted()).toEqual(needed.toSorted())
  })

  it.each(languages)('ask for the same values in %s as in English', language => {
    for (const [key, text] of flat(catalogue[language][name])) {
      const stem = key.replace(form, '')
      const asked = placeholders(text)
      // "one" and "two" may say the number in words.
      const counted = stem === key ? asked : [...new Set([...asked, 'count'])].sort()
      const expected = english.get(stem) ?? english.get(`${stem}_other`)!
      expect([key, counted]).toEqual([key, stem === key ? placeholders(expected) : [...new Set([...placeholders(expected), 'count'])].sort()])
    }
  })

  it.each(languages)('say in %s who has reviewed them', language => {
    expect(catalogue[language][name]._reviewed).toMatch(/.{20}/)
  })

  it.each(['cs', 'uk', 'ru'] as const)('keep one-letter words of %s on the line of the word that follows', language => {
    const loose = flat(catalogue[language][name]).filter(([, text]) => /(^|[\s(„])[ksvzouaiвзскуоаияй] /iu.test(text))
    expect(loose).toEqual([])
  })
})

it('Every file in messages/ is part of the program', () => {
  for (const language of languages)
    for (const file of readdirSync(new URL(`${language}/`, folder)))
      expect(catalogue[language], `${language}/${file}`).toHaveProperty(
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')),
      )
})
