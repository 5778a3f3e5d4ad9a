import { parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { jsonFeed } from './json-feed.ts'
import { exampleEntry, exampleFeed } from './testing/feed.ts'
import { hostileTexts } from './testing/hostile.ts'

test('A feed reader finds everything that the feed says', () => {
  const written = jsonFeed(exampleFeed)
  expect(JSON.parse(written).version).toBe('https://jsonfeed.org/version/1.1')
  expect(parseJsonFeed(written)).toMatchObject({
    title: exampleFeed.title,
    home_page_url: exampleFeed.addresses.page,
    feed_url: exampleFeed.addresses.json,
    description: exampleFeed.subtitle,
    icon: exampleFeed.icon,
    language: 'cs',
    authors: [{ name: 'IOM Praha', url: 'https://prague.example/cs/' }],
    items: [
      {
        id: exampleEntry.id,
        url: exampleEntry.address,
        title: exampleEntry.title,
        summary: exampleEntry.summary,
        content_html: exampleEntry.html,
        image: exampleEntry.picture,
        date_published: '2015-05-04T08:00:00.000Z',
        date_modified: '2015-06-01T09:30:00.000Z',
        language: 'cs',
        authors: [{ name: 'Dušan Drbohlav', url: 'https://prague.example/cs/people/drbohlav' }, { name: 'Petra Ezzeddine' }],
        tags: ['Oznámení'],
        attachments: [
          { url: exampleEntry.attachments[0]!.address, mime_type: 'application/pdf', title: 'Pozvánka', size_in_bytes: 48213 },
          { url: exampleEntry.attachments[1]!.address, mime_type: 'application/pdf', title: 'Program', size_in_bytes: 90112 },
        ],
      },
    ],
  })
})

test('An entry without authors, attachments and kind says nothing about them', () => {
  const [item] = JSON.parse(jsonFeed({ ...exampleFeed, entries: [{ ...exampleEntry, authors: [], attachments: [], categories: [] }] })).items
  expect(item).not.toHaveProperty('authors')
  expect(item).not.toHaveProperty('attachments')
  expect(item).not.toHaveProperty('tags')
})

test.each(hostileTexts)('%j as title and text leaves the feed readable', hostile => {
  const [item] = JSON.parse(jsonFeed({ ...exampleFeed, entries: [{ ...exampleEntry, title: hostile, html: hostile }] })).items
  expect(item.title).toBe(hostile.replace(/\p{Surrogate}/gu, ''))
  expect(item.content_html).toBe(item.title)
})

test('An Arabic text brings its direction along', () => {
  const [item] = JSON.parse(jsonFeed({ ...exampleFeed, language: 'ar', entries: [{ ...exampleEntry, html: '<p>مكتب</p>' }] })).items
  expect(item.content_html).toBe('<div lang="ar" dir="rtl"><p>مكتب</p></div>')
})

test('An entry in another language than its feed says so, and its text is framed in it', () => {
  const [item] = JSON.parse(jsonFeed({ ...exampleFeed, entries: [{ ...exampleEntry, language: 'en', html: '<p>Only here</p>' }] })).items
  expect(item.language).toBe('en')
  expect(item.content_html).toBe('<div lang="en" dir="ltr"><p>Only here</p></div>')
})
