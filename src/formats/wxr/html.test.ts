import { expect, test } from 'vitest'
import { toMarkup } from '../body/markup.ts'
import type { Meaning } from './addresses.ts'
import { readExport } from './export.ts'
import { bodyFromHtml } from './html.ts'

const file = '0190a8b4-0000-7000-8000-000000000001'
const record = '0190a8b4-0000-7000-8000-000000000002'
const meaning: Meaning = {
  language: 'en',
  base: 'https://old.example/',
  attached: ['7'],
  file: (address, attachment) =>
    attachment === '7' || address?.endsWith('/bridge.jpg')
      ? { id: file, picture: true, alternative: 'A bridge' }
      : address?.endsWith('/report.pdf')
        ? { id: file, picture: false, alternative: '' }
        : undefined,
  record: address => (address === 'https://old.example/about/' ? record : undefined),
  isOld: address => address.startsWith('https://old.example/'),
}
const read = (html: string) => {
  const { body, left } = bodyFromHtml(html, meaning)
  return { markup: body && toMarkup(body).trim(), left }
}

test('Words of the old editor: an empty line parts paragraphs, a line end is a line end', () => {
  expect(read('First\nline\n\nSecond <strong>bold</strong>').markup).toBe('First\\\nline\n\nSecond **bold**')
  expect(read('<!-- wp:paragraph -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->').markup).toBe('One line')
})

test('Headings begin at the second level and skip none on the way down', () => {
  expect(read('<h1>A</h1><h4>B</h4><h4>C</h4><h1>D</h1>').markup).toBe('## A\n\n### B\n\n### C\n\n## D')
})

test('Pictures come with their description, from captions, galleries and links to themselves', () => {
  expect(read('[caption id="x"]<a href="/bridge.jpg"><img src="/bridge.jpg" /></a> By the river[/caption]').markup).toContain('*By the river*')
  const { body } = bodyFromHtml('[gallery ids="7"]', meaning)
  expect(body?.content).toEqual([{ type: 'picture', attrs: { fileId: file, alt: 'A bridge', decorative: false } }])
})

test('Links lead to records and documents of ours; one that may not stand leaves its words', () => {
  const { body } = bodyFromHtml('<p><a href="/about/">Us</a> <a href="/report.pdf">Report</a> <a href="javascript:alert(1)">Run</a></p>', meaning)
  expect(body?.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Us', marks: [{ type: 'recordLink', attrs: { id: record } }] },
        { type: 'text', text: ' Report Run' },
      ],
    },
    { type: 'document', attrs: { fileId: file } },
  ])
})

test('What is played becomes a link, and what cannot be carried over is named', () => {
  const { markup, left } = read('<p>See</p>[embed]https://video.example/1[/embed]<script>alert(1)</script><form><input></form>[contact id="5"]')
  expect(markup).toBe('See\n\n[https://video.example/1](https://video.example/1)')
  expect(left).toEqual([
    'the shortcode [contact id="5"]',
    'what was played or shown in the page from https://video.example/1: a link stands in its place',
    '<script>',
    '<form>',
  ])
})

test('Lists, tables and quotations keep their order', () => {
  expect(read('<ul><li>One<ul><li>Within</li></ul></li><li>Two</li></ul>').markup).toMatch(/^[-*] One\n\n? {2}[-*] Within\n\n?[-*] Two$/)
  const { body } = bodyFromHtml(
    '<figure><table><tr><th>A</th></tr><tr><td colspan="2">B</td></tr></table><figcaption>Sums</figcaption></figure>',
    meaning,
  )
  expect(body?.content).toMatchObject([
    { type: 'table', attrs: { caption: 'Sums' }, content: [{ content: [{ type: 'tableHeader' }] }, { content: [{ attrs: { colspan: 2 } }] }] },
  ])
})

test('Shortcodes: those written to be read stay, of unknown ones the words within stay, and words in brackets are words', () => {
  const { markup, left } = read('He wrote [sic] and [[gallery]]. [box color="red"]Kept[/box] [audio src="https://a.example/1.mp3"]')
  expect(markup).toContain('\\[sic]')
  expect(markup).toContain('\\[gallery]')
  expect(markup).toContain('Kept')
  expect(markup).toContain('(https://a.example/1.mp3)')
  expect(left[0]).toBe('the shortcode [box color="red"]')
})

test('Hostile depth and length end in words, not in a fault', () => {
  expect(read(`${'<div>'.repeat(20_000)}x`).left).toEqual(['elements nested more deeply than any reader could follow'])
  expect(bodyFromHtml(`${'<ul><li>'.repeat(60)}deep`, meaning).body).toBeDefined()
  expect(bodyFromHtml('[a b=1'.repeat(400_000), meaning).refusal).toBe('too-long')
  expect(bodyFromHtml('x'.repeat(3_000_001), meaning).refusal).toBe('too-long')
})

test('A file is read in any pieces, however its entities and sections are broken', async () => {
  const text =
    '<rss><channel><wp:wxr_version>1.2</wp:wxr_version><!-- <item> --><item><title>A & B &bomb; &#x41;</title>' +
    '<content:encoded><![CDATA[</item> [x]]]]><![CDATA[> end]]></content:encoded></item></channel></rss>'
  for (const size of [1, 7, 1000]) {
    const items: unknown[] = []
    const pieces = async function* () {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
    }
    for await (const entry of readExport(pieces())) if ('kind' in entry && entry.kind === 'item') items.push([entry.title, entry.content])
    expect(items).toEqual([['A & B &bomb; A', '</item> [x]]> end']])
  }
})
