import type { Feed, FeedEntry } from '../feed.ts'
import { permanentId } from '../permanent-id.ts'

const record = '0198c2f4-7a10-7e21-9a3c-5b6d7e8f9a0b'

/** A feed with everything that one can say; for tests. */
export const exampleEntry: FeedEntry = {
  id: permanentId(record, 'cs'),
  address: 'https://prague.example/cs/news/letn%C3%AD-%C5%A1kola?a=1&b=2',
  title: 'Letní škola „Migrace & města“',
  summary: 'Přihlášky do 30. června.',
  html: '<p>Více na <a href="https://prague.example/cs/events/skola">stránce</a> &amp; v příloze.</p>',
  published: new Date('2015-05-04T08:00:00Z'),
  updated: new Date('2015-06-01T09:30:00Z'),
  authors: [{ name: 'Dušan Drbohlav', address: 'https://prague.example/cs/people/drbohlav' }, { name: 'Petra Ezzeddine' }],
  categories: [{ term: 'announcement', label: 'Oznámení' }],
  attachments: [
    { address: 'https://prague.example/files/1/pozvanka.pdf', mediaType: 'application/pdf', bytes: 48213, title: 'Pozvánka', language: 'cs' },
    { address: 'https://prague.example/files/2/program.pdf', mediaType: 'application/pdf', bytes: 90112, title: 'Program' },
  ],
  picture: 'https://prague.example/pictures/ab/1200.jpeg',
}

export const exampleFeed: Feed = {
  id: permanentId(record, 'news/cs'),
  title: 'Aktuality – IOM Praha',
  subtitle: 'Co je nového',
  language: 'cs',
  addresses: {
    page: 'https://prague.example/cs/news',
    atom: 'https://prague.example/cs/news/feed.atom',
    json: 'https://prague.example/cs/news/feed.json',
  },
  updated: new Date('2015-06-01T09:30:00Z'),
  publisher: { name: 'IOM Praha', address: 'https://prague.example/cs/' },
  rights: '© IOM Praha',
  icon: 'https://prague.example/assets/icon.png',
  entries: [exampleEntry],
}
