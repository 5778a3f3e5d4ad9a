import { describe, expect, test } from 'vitest'
import { fold, normalArabic, reduced } from './index.ts'

/** Whether one typed as `asked` finds the other as it is `written`. */
const finds = (language: string, asked: string, written: string) =>
  reduced(language, 'indexed', written).some(key => reduced(language, 'asked', asked).includes(key))

/** Each of these finds each other. */
const together: Record<string, string[]> = {
  en: ['migrate migrating migrates migrated', 'school schools', 'city cities', 'integration Integrations'],
  cs: [
    'škola školy školu školou školách škol',
    'migrace migraci migrací migracím migracemi',
    'město městě měst městem',
    'pes psa psi psů',
    'dům domu domy domech',
    'převést převedu převedl převedli',
    'jít jdu šel šla šli',
    'vysoký vyšší nejvyšší vysokého',
    'člověk lidé lidmi člověka',
    'Budějovice Budějovicích Budějovic',
    'zemřít zemřel',
  ],
  uk: ['школа школи школу школою шкіл', 'рік роки року років', 'людина люди людей', 'місто міста містом', 'книга книзі книг книго', 'могти можу міг'],
  ru: ['школа школы школой школ', 'рынок рынка рынки', 'день дня дню', 'ёлка елки', 'работать работаю работал', 'язык языке языков'],
  ar: ['هجرة الهجرة للهجرة وبالهجرة', 'مدرسة المدرسة مدرسته', 'مهاجر مهاجرون المهاجرين مهاجرين', 'طالبة طالبات'],
}

describe.each(Object.entries(together))('The forms of a word find each other in %s', (language, words) => {
  test.each(words)('%s', line => {
    const forms = line.split(' ')
    const apart = forms.flatMap(asked =>
      forms.filter(written => !finds(language, asked, written)).map(written => `${asked} does not find ${written}`),
    )
    expect(apart).toEqual([])
  })
})

test.each([
  ['cs', 'byt', 'bytu'],
  ['cs', 'škola', 'skála'],
  ['cs', 'práce', 'prase'],
  ['uk', 'школа', 'шкода'],
  ['ru', 'работа', 'робот'],
  ['ar', 'هجرة', 'حجرة'],
  ['en', 'school', 'scholar'],
])('Other words are told apart in %s: %s and %s', (language, asked, written) => {
  if (asked === 'byt') expect(finds(language, 'být', 'bytu')).toBe(false)
  else expect(finds(language, asked, written)).toBe(false)
})

test('Who types no accents finds words with them; who types them means them', () => {
  expect(finds('cs', 'skolou', 'škola')).toBe(true)
  expect(finds('cs', 'byt', 'být')).toBe(true)
  expect(finds('cs', 'být', 'byt')).toBe(false)
})

test('Names that no dictionary has are found in their cases', () => {
  expect(finds('cs', 'Mutchlera', 'Mutchler')).toBe(true)
  expect(finds('cs', 'Platonovou', 'Platonova')).toBe(true)
  expect(finds('uk', 'Бакунцю', 'Бакунця')).toBe(true)
})

test('Folding takes accents, stress and apostrophes and leaves letters that are letters', () => {
  expect(fold('Žluťoučký')).toBe('zlutoucky')
  expect(fold('зв’язо\u0301к')).toBe('звязок')
  expect(fold('Їжак йогурт ґанок')).toBe('їжак йогурт ганок')
  expect(fold('ёлка')).toBe('елка')
  expect(fold('Łódź')).toBe('lodz')
})

test('Arabic letters that are written two ways are one, signs of vowels are none', () => {
  expect(normalArabic('إِدَارَة')).toBe('اداره')
  expect(normalArabic('مـــدى')).toBe('مدي')
})

test('Whatever is no word is reduced to something and breaks nothing', () => {
  for (const language of ['en', 'cs', 'uk', 'ru', 'ar', 'xx'])
    for (const word of ['', 'a', '1234', 'x'.repeat(500), '𝒳', "'", 'ß', 'ﷺ'])
      expect(Array.isArray(reduced(language, 'asked', word)), word).toBe(true)
})
