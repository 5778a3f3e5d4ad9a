import { describe, expect, it } from 'vitest'
import { autonym, direction, formats, inLanguage, languages, translator } from './index.ts'

const counts = [1, 2, 5, 11, 21, 1.5]

describe('A counted text', () => {
  it.each([
    ['en', ['1 entry', '2 entries', '5 entries', '11 entries', '21 entries', '1.5 entries']],
    ['cs', ['1 záznam', '2 záznamy', '5 záznamů', '11 záznamů', '21 záznamů', '1,5 záznamu']],
    ['uk', ['1 запис', '2 записи', '5 записів', '11 записів', '21 запис', '1,5 запису']],
    ['ru', ['1 запись', '2 записи', '5 записей', '11 записей', '21 запись', '1,5 записи']],
    ['ar', ['مادة واحدة', 'مادتان', '5 مواد', '11 مادة', '21 مادة', '1.5 مادة']],
  ] as const)('has the right plural in %s', (language, expected) => {
    expect(counts.map(count => translator(language)('news.entries', { count }))).toEqual(expected)
  })
})

describe('A text', () => {
  it('puts values in as they are: the views escape, and a year is not grouped', () => {
    expect(translator('en')('news.titleOfYear', { year: 2015 })).toBe('News of 2015')
    expect(translator('en')('errors.requestNumber', { id: '<b>&' })).toBe('Number of this request: <b>&')
  })

  it('is never found by asking again in another language', () => {
    expect(new Set(languages.map(language => translator(language)('layout.skip'))).size).toBe(languages.length)
  })

  it.each([
    ['en', 'This page does not exist in Ukrainian yet. It is shown in English.'],
    ['cs', 'Tato stránka zatím v\u00a0ukrajinštině není. Zobrazujeme ji v\u00a0angličtině.'],
  ] as const)('names languages in the case that %s asks for', (reader, expected) => {
    const text = translator(reader)('languages.notTranslated', { missing: inLanguage(reader, 'uk'), shown: inLanguage(reader, 'en') })
    expect(text).toBe(expected)
  })

  it('names a language outside the interface by its name', () => {
    expect(inLanguage('en', 'ro')).toBe('in another language (Romanian)')
  })
})

describe('A date', () => {
  const on = '2014-12-18'
  it('is written only as precisely as it is known', () => {
    expect((['day', 'month', 'year'] as const).map(precision => formats('en').date({ on, precision }))).toEqual([
      '18\u00a0December 2014',
      'December 2014',
      '2014',
    ])
    expect(formats('cs').date({ on, precision: 'day' })).toBe('18.\u00a0prosince 2014')
    expect(formats('cs').date({ on, precision: 'month' })).toBe('prosinec 2014')
  })

  it('comes apart for lists, with the month in the case that the day asks for', () => {
    expect(formats('cs').dateParts({ on, precision: 'day' })).toEqual({ iso: on, day: '18.', month: 'prosince', year: '2014' })
    expect(formats('ru').dateParts({ on, precision: 'month' })).toEqual({ iso: '2014-12', month: 'декабрь', year: '2014' })
    expect(formats('en').dateParts({ on, precision: 'year' })).toEqual({ iso: '2014', year: '2014' })
  })

  it('range names month and year once where they are the same', () => {
    expect(formats('en').dateRange('2013-09-01', '2013-09-06')).toBe('1–6\u00a0September 2013')
    expect(formats('cs').dateRange('2013-09-01', '2013-09-06')).toBe('1.–6.\u00a0září 2013')
    expect(formats('en').dateRange('2013-08-30', '2013-09-02')).toBe('30\u00a0August – 2\u00a0September 2013')
    expect(formats('en').dateRange('2013-12-30', '2014-01-02')).toBe('30\u00a0December 2013 – 2\u00a0January 2014')
    expect(formats('en').dateRange('2013-09-01', '2013-09-01')).toBe('1\u00a0September 2013')
  })

  it('has the digits 0–9 in Arabic too', () => {
    expect(formats('ar').date({ on, precision: 'day' })).toBe('18\u00a0ديسمبر 2014')
    expect(formats('ar').number(7500)).toBe('7,500')
  })

  it('and time stand in the zone of the office', () => {
    const at = new Date('2027-06-30T22:30:00Z')
    expect(formats('en').time(at, 'Europe/Prague')).toBe('0:30')
    expect(formats('en').dayIn(at, 'Europe/Prague')).toBe('2027-07-01')
    expect(formats('ar').time(at, 'UTC')).toBe('22:30')
  })

  it('names Monday as the first day of the week', () => {
    expect([formats('en').weekday(1), formats('cs').weekday(7)]).toEqual(['Monday', 'neděle'])
  })
})

describe('Shares and orders', () => {
  it('are written and sorted as each language does', () => {
    expect(
      [formats('en').percent(40), formats('cs').percent(33.33), formats('ar').percent(100)].map(one => one.replace(/[\u200e\u200f]/g, '')),
    ).toEqual(['40%', '33,3\u00a0%', '100%'])
    expect(['Dánsko', 'Chile', 'Chorvatsko', 'Česko', 'Itálie'].toSorted(formats('cs').compare)).toEqual([
      'Česko',
      'Dánsko',
      'Chile',
      'Chorvatsko',
      'Itálie',
    ])
  })
})

describe('Names and sizes', () => {
  it('are in the language of the reader', () => {
    expect(languages.map(language => formats(language).bytes(96_000).replace('\u00a0', ' '))).toEqual([
      '96 kB',
      '96 kB',
      '96 кБ',
      '96 кБ',
      '96 كيلوبايت',
    ])
    expect([512, 2_340_000, 999_960, 12_345_678].map(formats('en').bytes)).toEqual(['512 byte', '2.3 MB', '1 MB', '12 MB'])
    expect(formats('cs').languageName('uk')).toBe('ukrajinština')
    expect(formats('en').countryName('HU')).toBe('Hungary')
    expect(formats('en').list(['Czech', 'English', 'Russian'])).toBe('Czech, English and Russian')
  })

  it('of languages in the switch are their own', () => {
    expect(languages.map(autonym)).toEqual(['English', 'Čeština', 'Українська', 'Русский', 'العربية'])
  })

  it('of Arabic and Hebrew run from the right', () => {
    expect(['ar', 'he', 'ar-SY', 'en', 'uk'].map(direction)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
  })
})

it('A range is one day or more of a month, and says both months where it crosses their end', () => {
  expect(formats('en').rangeParts('2027-08-16', '2027-08-21')).toEqual({ iso: '2027-08-16', day: '16–21', month: 'August', year: '2027' })
  expect(formats('cs').rangeParts('2027-08-30', '2027-09-02')).toEqual({ iso: '2027-08-30', day: '30.–2.', month: 'srpna–září', year: '2027' })
  expect(formats('en').rangeParts('2027-08-16', '2027-08-16')).toMatchObject({ day: '16', month: 'August' })
  expect(formats('en').dayRange('2027-08-30', '2027-09-02')).toBe('30\u00a0August – 2\u00a0September')
  expect(formats('cs').weekdayRange('2013-09-01', '2013-09-06')).toBe('neděle 1.\u00a0září – pátek 6.\u00a0září 2013')
  expect(formats('en').weekdayRange('2013-02-21', '2013-02-21')).toBe('Thursday 21\u00a0February 2013')
})

it('An amount is written as the language writes it, from the smallest units of its currency', () => {
  const money = (language: string, minor: number, currency: string) => formats(language).money(minor, currency).replaceAll('\u00a0', ' ')
  expect(money('en', 230000, 'CZK')).toBe('2,300 CZK')
  expect(money('cs', 62000, 'CZK')).toBe('620 Kč')
  expect(money('en', 6250, 'EUR')).toBe('62.50 €')
  expect(money('ar', 230000, 'CZK')).toBe('2,300 CZK')
  expect(formats('en').money(500, 'JPY')).toMatch(/^500/)
})

it('A zone is called by its name, the same in summer and in winter', () => {
  expect(formats('en').zoneName('Europe/Prague')).toBe('Central European Time')
  expect(formats('cs').zoneName('Europe/Prague')).toBe('středoevropský čas')
})
