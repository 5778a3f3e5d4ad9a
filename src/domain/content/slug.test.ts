import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReserved, isSlug, slugFrom } from './slug.ts'

const alphabets = {
  cs: 'aábcčdďeéěfghiíjklmnňoóprřsštťuúůvyýzž',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
}

test('Titles of Czech, Ukrainian and Russian become the Latin letters that their readers expect', () => {
  expect(slugFrom('Kurzy češtiny pro cizince v Praze: příliš žluťoučký kůň', 'cs')).toBe('kurzy-cestiny-pro-cizince-v-praze-prilis-zlutoucky-kun')
  expect(slugFrom('Курси чеської мови для українців', 'uk')).toBe('kursy-cheskoi-movy-dlia-ukraintsiv')
  expect(slugFrom('Запоріжжя: п’ять років підтримки', 'uk')).toBe('zaporizhzhia-piat-rokiv-pidtrymky')
  expect(slugFrom('Объявление о съезде: ещё один день', 'ru')).toBe('obiavlenie-o-sezde-eshche-odin-den')
  expect(slugFrom('Große Straße — naïve Œuvre', 'en')).toBe('grosse-strasse-naive-oeuvre')
})

test('г is g for a Russian reader and h for a Ukrainian one, и is i and y', () => {
  expect([slugFrom('Гид', 'ru'), slugFrom('Гид', 'uk')]).toEqual(['gid', 'hyd'])
})

test('Where nothing can be transliterated there is no address of its own, yet numbers and Latin names stay', () => {
  expect(slugFrom('اليوم الدولي للمهاجرين', 'ar')).toBe('')
  expect(slugFrom('تقرير IOM عن 2014', 'ar')).toBe('iom-2014')
})

test('Every title, whatever stands in it, becomes a valid address or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('en', 'cs', 'uk', 'ru', 'ar'), (title, language) => {
      const slug = slugFrom(title, language)
      expect(slug === '' || isSlug(slug)).toBe(true)
      expect(slug.length).toBeLessThanOrEqual(80)
    }),
  )
})

test.each(Object.entries(alphabets))('No word of the letters of %s is lost on the way to its address', (language, alphabet) => {
  const letters = [...alphabet].filter(letter => !'ьъ’'.includes(letter))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 19 }), word => {
      const slug = slugFrom(word.join(''), language)
      expect(slug.length).toBeGreaterThanOrEqual(word.length)
      expect(slug).not.toContain('-')
    }),
  )
})

test('An address made from an address is the same, and capitals make no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), title => {
      const slug = slugFrom(title, 'cs')
      expect(slugFrom(slug, 'cs')).toBe(slug)
      expect(slugFrom(slug.toUpperCase(), 'cs')).toBe(slug)
    }),
  )
})

test('A long title is cut between words', () => {
  const slug = slugFrom('Summer school of migration studies for university students of the region and of neighbouring countries in June', 'en')
  expect(slug).toBe('summer-school-of-migration-studies-for-university-students-of-the-region-and-of')
})

test('Words that stand in the place of an address are reserved', () => {
  for (const word of ['feed', 'new', 'search', 'archive']) expect(isReserved(word)).toBe(true)
  expect(isReserved('summer-school')).toBe(false)
})
