import { expect, test } from 'vitest'
import { openGraph, openGraphLocale } from './open-graph.ts'

const page = { address: 'https://prague.example/cs/', title: 'IOM Praha', siteName: 'IOM Praha', language: 'cs', otherLanguages: [] }

test('An article is shared with its picture, dates and languages, what describes the picture behind it', () => {
  expect(
    openGraph({
      ...page,
      description: 'Co je nového',
      otherLanguages: ['en', 'ar'],
      picture: { address: 'https://prague.example/p.jpeg', width: 1200, height: 630, mediaType: 'image/jpeg', description: 'Studenti' },
      article: { published: '2015-05-04', modified: new Date('2015-06-01T09:30:00Z'), section: 'Oznámení', tags: ['integrace'] },
    }),
  ).toEqual([
    ['og:type', 'article'],
    ['og:title', 'IOM Praha'],
    ['og:description', 'Co je nového'],
    ['og:url', 'https://prague.example/cs/'],
    ['og:site_name', 'IOM Praha'],
    ['og:locale', 'cs_CZ'],
    ['og:locale:alternate', 'en_GB'],
    ['og:locale:alternate', 'ar_AR'],
    ['og:image', 'https://prague.example/p.jpeg'],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Studenti'],
    ['article:published_time', '2015-05-04'],
    ['article:modified_time', '2015-06-01T09:30:00.000Z'],
    ['article:section', 'Oznámení'],
    ['article:tag', 'integrace'],
  ])
})

test('A page without picture or description says nothing about them', () => {
  expect(openGraph({ ...page, description: '' }).map(([property]) => property)).toEqual([
    'og:type',
    'og:title',
    'og:url',
    'og:site_name',
    'og:locale',
  ])
})

test.each([
  ['uk', 'uk_UA'],
  ['ru', 'ru_RU'],
  ['en-US', 'en_US'],
  ['pt-BR', 'pt_BR'],
  ['sr-Latn', 'sr_RS'],
])('%s is shared as %s', (language, locale) => {
  expect(openGraphLocale(language)).toBe(locale)
})
