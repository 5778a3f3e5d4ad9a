import { readFileSync, statSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { documents } from './documents.ts'
import { drawings } from './drawings.ts'
import { type Demonstration, demonstrations, elsewhere, readDemonstration, readElsewhere, readText, type Texts } from './read.ts'
import { languages } from './schema.ts'

/** Every day that a text of the demonstration may name: the days of the public record. */
const days =
  '2011-10-24 2011-12-05 2013-02-21 2013-09-01 2013-09-06 2013-09-10 2014-08-18 2014-08-23 2014-12-18 2015-06-30 2015-08-17 2015-08-22'.split(' ')
/** Months and years of the record, as articles that know no day are filed: under the first. */
const firsts = '2011-01-01 2013-01-01 2013-12-01 2015-01-01 2015-05-01'.split(' ')
const years = ['1951', '2011', '2013', '2014', '2015']

const offices = demonstrations.map(readDemonstration)
const prague = offices[0]!

/** Everything with texts, by the word that references use. */
const recordsOf = (office: Demonstration) => ({
  article: office.articles,
  page: office.pages,
  series: office.series,
  event: office.events,
  project: office.projects,
  publication: office.publications,
  campaign: office.campaigns,
})
type RecordWord = keyof ReturnType<typeof recordsOf>

function textsOf(office: Demonstration) {
  return Object.values(recordsOf(office))
    .flatMap(records => [...records] as [string, { texts: Texts }][])
    .flatMap(([key, record]) => Object.entries(record.texts).map(([lang, text]) => ({ key, lang, text })))
}

/** Every label of a tree of JSON: an object whose names are all languages. */
function labelsIn(value: unknown, at = ''): { at: string; label: Record<string, unknown> }[] {
  if (value === null || typeof value !== 'object' || value instanceof URL) return []
  const names = Object.keys(value)
  if (names.length > 0 && names.every(name => (languages as readonly string[]).includes(name)))
    return [{ at, label: value as Record<string, unknown> }]
  return Object.entries(value).flatMap(([name, inner]) => labelsIn(inner, `${at}/${name}`))
}

/** "18 December", "18. prosince", "1–6 September" as month-day, whatever the language. */
function daysNamedIn(body: string, lang: string) {
  const format = new Intl.DateTimeFormat(`${lang}-u-nu-latn-ca-gregory`, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2013, month, 1)).find(part => part.type === 'month')!.value)
  const pattern = new RegExp(`(?:(\\d{1,2})\\.?–)?(\\d{1,2})\\.?\\s(${months.join('|')})`, 'gu')
  const pad = (number: string | number) => String(number).padStart(2, '0')
  return [...body.matchAll(pattern)].flatMap(([, from, to, month]) =>
    [from, to].filter(day => day !== undefined).map(day => `${pad(months.indexOf(month!) + 1)}-${pad(day)}`),
  )
}

describe('the demonstration', () => {
  test('An office without a site here stands in the tree above those that have one', () => {
    const tree = elsewhere.map(readElsewhere)
    expect(tree.map(office => office.slug)).toEqual(['global', 'regional'])
    for (const { office } of offices) expect(tree.some(above => above.slug === office.parent)).toBe(true)
    expect(offices.filter(({ office }) => office.default)).toHaveLength(1)
  })

  test('Every label of Prague is there in its five languages', () => {
    const { texts: _texts, ...facts } = {
      ...prague,
      texts: null,
      files: Object.fromEntries(prague.files),
      articles: null,
      pages: null,
      projects: null,
      publications: null,
      campaigns: null,
    }
    const labels = labelsIn(facts)
    expect(labels.length).toBeGreaterThan(60)
    for (const { at, label } of labels) expect(Object.keys(label).sort(), at).toEqual([...languages].sort())
  })

  test('Every article and page of Prague is whole in English and Czech; the move, Migrants Day and the fixed pages in all five', () => {
    const inFive = ['move', 'migrants-day-2014', 'about', 'privacy', 'accessibility']
    for (const [key, record] of [...prague.articles, ...prague.pages]) {
      expect(Object.keys(record.texts), key).toEqual(inFive.includes(key) ? [...languages] : ['en', 'cs'])
    }
    expect(prague.articles.size).toBeGreaterThanOrEqual(14)
  })

  test('Every reference leads to something that is there', () => {
    for (const office of offices) {
      for (const { key, lang, text } of textsOf(office)) {
        const where = `${office.office.slug}/${key}/${lang}`
        for (const [, kind, name] of text.body.matchAll(/record:@(\w+)\/([\w-]+)/g))
          expect(recordsOf(office)[kind as RecordWord]?.has(name!), `${where} ${name}`).toBe(true)
        for (const [, name] of text.body.matchAll(/(?:picture:|file=)@([\w-]+)/g)) expect(office.files.has(name!), `${where} ${name}`).toBe(true)
        for (const [, name] of text.body.matchAll(/id=@([\w-]+)/g))
          expect(
            office.figures.some(figure => figure.key === name),
            `${where} ${name}`,
          ).toBe(true)
        const known = [...text.body.matchAll(/(record:@\w+\/|picture:@|file=@|id=@)[\w-]+/g)].length
        const all = [...text.body.matchAll(/[(=:]@/g)].length
        expect(known, `${where}: every @ is a reference of a known kind`).toBe(all)
      }
      for (const [key, article] of office.articles) {
        for (const other of article.related) expect(office.articles.has(other) && other !== key, `${key} → ${other}`).toBe(true)
        for (const person of article.authors) expect(office.persons.some(({ key }) => key === person)).toBe(true)
        for (const file of [...Object.values(article.attachments).flat(), ...(article.picture ? [article.picture.file] : [])])
          expect(office.files.has(file), file).toBe(true)
        for (const lang of Object.keys(article.attachments)) expect(Object.keys(article.texts), key).toContain(lang)
      }
    }
  })

  test('No two records of one kind share an address in one language', () => {
    for (const office of offices) {
      for (const records of [
        office.articles,
        office.pages,
        office.projects,
        new Map([...office.series, ...office.events] as [string, { texts: Texts }][]),
      ]) {
        const slugs = [...records.values()].flatMap(({ texts }) => Object.entries(texts).map(([lang, { slug }]) => `${lang}/${slug}`))
        expect(new Set(slugs).size).toBe(slugs.length)
      }
    }
  })

  test('No date is invented: articles and texts name only days and years of the public record', () => {
    const allowed = new Set(days.map(day => day.slice(5)))
    let found = 0
    for (const office of offices) {
      for (const article of office.articles.values()) {
        expect(article.precision === 'day' ? days : firsts).toContain(article.dated_on)
        expect(article.published_at.slice(0, 10)).toBe(article.dated_on)
      }
      for (const { key, lang, text } of textsOf(office)) {
        const words = `${text.title}\n${text.lead}\n${text.body}`
        for (const day of daysNamedIn(words, lang)) expect(allowed, `${key}/${lang} ${day}`).toContain(day)
        for (const [year] of words.matchAll(/(?<![\d,.-])(19|20)\d\d(?![\d-])/g)) expect(years, `${key}/${lang} ${year}`).toContain(year)
        found += daysNamedIn(words, lang).length
      }
    }
    expect(found).toBeGreaterThan(60)
  })

  test('Every address of e-mail is under prague.example', () => {
    const everything = offices.flatMap(office => [...textsOf(office).map(({ text }) => text.body), JSON.stringify(office.office)]).join('\n')
    const hosts = [...everything.matchAll(/[\w.-]+@([\w-]+\.[\w.-]*\w)/g)].map(([, host]) => host)
    expect(new Set(hosts)).toEqual(new Set(['prague.example']))
  })

  test('Every picture says what it shows, has its point of interest and is small; every document has a language and says what it is', async () => {
    for (const office of offices) {
      for (const [key, file] of office.files) {
        const size = statSync(file.bytes).size
        if (file.media_type === 'image/png') {
          const { width, height } = await sharp(readFileSync(file.bytes)).metadata()
          expect([width, height], key).toEqual([2400, 1350])
          expect(size, key).toBeLessThanOrEqual(300_000)
          expect(Boolean(file.alt && file.focal && file.credit && !file.language), key).toBe(true)
          expect(Object.keys(drawings)).toContain(`${office.office.slug}/files/${key}`)
        } else {
          expect(readFileSync(file.bytes).subarray(0, 5).toString(), key).toBe('%PDF-')
          expect(size, key).toBeLessThanOrEqual(100_000)
          expect(documents[key]?.language, key).toBe(file.language)
        }
      }
    }
  })

  test('In Czech no one-letter preposition is left alone at the end of a line', () => {
    for (const { key, lang, text } of textsOf(prague)) {
      if (lang === 'cs') expect(`${text.title}\n${text.lead}\n${text.body}`.match(/(?<=^|[\s(„])[ksvzouai] .*/imu)?.[0], key).toBeUndefined()
    }
  })

  test('Mark-up begins at the second heading and holds no HTML', () => {
    for (const office of offices) {
      for (const { key, lang, text } of textsOf(office)) expect(text.body.match(/^# .*|<\/?[a-z][^>]*>/m)?.[0], `${key}/${lang}`).toBeUndefined()
    }
  })

  test('A front matter that YAML would read otherwise is refused', () => {
    expect(() => readText('---\ntitle: One: two\nlead: A lead\nslug: one\n---\nText')).toThrow()
    expect(() => readText('---\ntitle: "One"\nlead: A lead\nslug: one\n---\nText')).toThrow()
    expect(readText('---\ntitle: One\nlead: A lead\nslug: one\n---\nText\n')).toEqual({ title: 'One', lead: 'A lead', slug: 'one', body: 'Text' })
  })
})
