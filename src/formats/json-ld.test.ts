import { expect, test } from 'vitest'
import { scriptJson } from './json.ts'
import { article, breadcrumbs, graph, organisationId, webPage } from './json-ld.ts'

const publisher = organisationId('https://prague.example')
const facts = {
  type: 'NewsArticle',
  address: 'https://prague.example/cs/news/skola',
  headline: 'Letní škola </script>',
  language: 'cs',
  published: '2015-05',
  modified: new Date('2015-06-01T09:30:00Z'),
  authors: [{ name: 'Dušan Drbohlav' }],
  publisher,
  picture: { address: 'https://prague.example/p.jpeg', width: 1200, height: 630, description: 'Studenti na schodech' },
  source: { language: 'en', address: 'https://prague.example/en/news/school' },
  translations: [],
} as const

const written = (value: unknown) => JSON.parse(scriptJson(value))

test('An article says who, when, in which language and what it was translated from', () => {
  expect(written(article(facts))).toEqual({
    '@type': 'NewsArticle',
    '@id': 'https://prague.example/cs/news/skola#article',
    mainEntityOfPage: { '@id': 'https://prague.example/cs/news/skola' },
    url: 'https://prague.example/cs/news/skola',
    headline: 'Letní škola </script>',
    inLanguage: 'cs',
    datePublished: '2015-05',
    dateModified: '2015-06-01T09:30:00.000Z',
    author: [{ '@type': 'Person', name: 'Dušan Drbohlav' }],
    publisher: { '@id': 'https://prague.example/#organisation' },
    image: { '@type': 'ImageObject', url: 'https://prague.example/p.jpeg', width: 1200, height: 630, caption: 'Studenti na schodech' },
    translationOfWork: {
      '@type': 'NewsArticle',
      '@id': 'https://prague.example/en/news/school#article',
      url: 'https://prague.example/en/news/school',
      inLanguage: 'en',
    },
  })
})

test('A source names its translations by the same names that they give themselves, and the office wrote what nobody signed', () => {
  const source = written(
    article({ ...facts, address: facts.source.address, source: undefined, authors: [], translations: [{ language: 'cs', address: facts.address }] }),
  )
  expect(source.workTranslation).toEqual([expect.objectContaining({ '@id': article(facts)['@id'], inLanguage: 'cs' })])
  expect(source.author).toEqual({ '@id': publisher })
})

test('Nodes of one page stand in one graph, and what is not known is not said', () => {
  const page = webPage({ type: 'ContactPage', address: 'https://prague.example/en/contact', name: 'Contact', language: 'en', publisher })
  const steps = [
    { name: 'Home', address: 'https://prague.example/en/' },
    { name: 'Contact', address: 'https://prague.example/en/contact' },
  ]
  expect(written(graph(page, breadcrumbs(steps)))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ContactPage',
        '@id': 'https://prague.example/en/contact',
        url: 'https://prague.example/en/contact',
        name: 'Contact',
        inLanguage: 'en',
        publisher: { '@id': publisher },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://prague.example/en/' },
          { '@type': 'ListItem', position: 2, name: 'Contact', item: 'https://prague.example/en/contact' },
        ],
      },
    ],
  })
})
