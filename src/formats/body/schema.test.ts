import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds } from './bounds.ts'
import { parseBody } from './schema.ts'

const id = '0198c0de-0000-7000-8000-00000000000a'
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const words = { type: 'text', text: 'a' }

/** As the editor of Tiptap 3 with its starter kit and tables writes it (`editor.getJSON()`). */
const fromTiptap = doc(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Two things' }] },
  paragraph(
    { type: 'text', text: 'See ' },
    {
      type: 'text',
      marks: [
        { type: 'link', attrs: { href: 'https://x.example', target: '_blank', rel: 'noopener noreferrer nofollow', class: null, title: null } },
        { type: 'bold' },
      ],
      text: 'this',
    },
    { type: 'hardBreak', marks: [{ type: 'bold' }] },
    { type: 'text', marks: [{ type: 'code' }], text: 'code' },
  ),
  { type: 'orderedList', attrs: { start: 3, type: null }, content: [{ type: 'listItem', content: [paragraph(words)] }] },
  { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: 'a\nb' }] },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 1, rowspan: 2, colwidth: [120] }, content: [paragraph(words)] }] },
    ],
  },
  { type: 'horizontalRule' },
  { type: 'blockquote', content: [paragraph(words)] },
  { type: 'paragraph' },
)

test('A body made by Tiptap is read, without what it says about looks', () => {
  const { body, refusal } = parseBody(JSON.parse(JSON.stringify(fromTiptap)))
  expect(refusal).toBeUndefined()
  expect(body?.content).toMatchObject([
    { type: 'heading' },
    {
      type: 'paragraph',
      content: [
        { text: 'See ' },
        { marks: [{ type: 'link', attrs: { href: 'https://x.example' } }, { type: 'bold' }] },
        { type: 'hardBreak' },
        { text: 'code' },
      ],
    },
    { type: 'orderedList', attrs: { start: 3 } },
    { type: 'codeBlock', attrs: { language: null } },
    { type: 'table', attrs: { caption: null }, content: [{ content: [{ attrs: { colspan: 1, rowspan: 2 } }] }] },
    { type: 'horizontalRule' },
    { type: 'blockquote' },
  ])
  expect(JSON.stringify(body)).not.toMatch(/noopener|colwidth|_blank/)
})

const nested = (depth: number): unknown => (depth === 0 ? paragraph(words) : { type: 'blockquote', content: [nested(depth - 1)] })

test.each([
  ['nothing', undefined, 'malformed', ''],
  ['a text', 'doc', 'malformed', ''],
  ['another root', paragraph(words), 'misplaced-node', ''],
  ['an unknown node', doc(paragraph(words), { type: 'iframe' }), 'unknown-node', '1'],
  ['a node named like a property of every object', doc({ type: '__proto__' }), 'unknown-node', '0'],
  ['a row outside a table', doc({ type: 'tableRow', content: [] }), 'misplaced-node', '0'],
  ['a block inside a sentence', doc(paragraph(words, paragraph())), 'misplaced-node', '0.1'],
  ['an unknown mark', doc(paragraph({ ...words, marks: [{ type: 'strike' }] })), 'unknown-mark', '0.0'],
  ['an unknown attribute', doc({ type: 'heading', attrs: { level: 2, style: 'x' } }), 'unknown-attribute', '0'],
  ['an unknown key', doc({ type: 'horizontalRule', onclick: 'x' }), 'unknown-attribute', '0'],
  ['a first-level heading', doc({ type: 'heading', attrs: { level: 1 } }), 'malformed', '0'],
  [
    'a script for a link',
    doc(paragraph(words, { ...words, marks: [{ type: 'link', attrs: { href: 'java\tscript:x' } }] })),
    'link-not-allowed',
    '0.1',
  ],
  [
    'a link in a link',
    doc(
      paragraph({
        ...words,
        marks: [
          { type: 'link', attrs: { href: '/a' } },
          { type: 'recordLink', attrs: { id } },
        ],
      }),
    ),
    'two-links',
    '0.0',
  ],
  ['a mark twice', doc(paragraph({ ...words, marks: [{ type: 'bold' }, { type: 'bold' }] })), 'malformed', '0.0'],
  ['a picture without description', doc({ type: 'picture', attrs: { fileId: id, alt: ' ', decorative: false } }), 'alternative-text-missing', '0'],
  ['a decorative picture with one', doc({ type: 'picture', attrs: { fileId: id, alt: 'a', decorative: true } }), 'alternative-text-missing', '0'],
  ['no id', doc({ type: 'figureRef', attrs: { id: '../x' } }), 'not-an-id', '0'],
  ['no language', doc({ type: 'passage', attrs: { lang: 'x"y' }, content: [paragraph()] }), 'unknown-language', '0'],
  [
    'a null character',
    doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph({ type: 'text', text: 'a\u0000' })] }] }),
    'forbidden-character',
    '0.0.0.0',
  ],
  ['half a pair', doc(paragraph({ type: 'text', text: '\ud800' })), 'forbidden-character', '0.0'],
  [
    'an item without a paragraph',
    doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] }),
    'misplaced-node',
    '0.0.0',
  ],
  [
    'too deep a body',
    doc(nested(bounds.depth)),
    'too-deep',
    Array(bounds.depth + 1)
      .fill(0)
      .join('.'),
  ],
  ['too long a body', doc(paragraph({ type: 'text', text: 'a'.repeat(bounds.text + 1) })), 'too-long', '0.0'],
  ['too many nodes', doc(...Array.from({ length: bounds.nodes + 1 }, () => ({ type: 'horizontalRule' }))), 'too-many-nodes', ''],
])('%s is refused by name and place', (_, value, name, place) => {
  expect(parseBody(value)).toEqual({ refusal: { name, place } })
})

test('The depth allowed leaves room for lists within lists within tables', () => {
  expect(parseBody(doc(nested(bounds.depth - 2))).refusal).toBeUndefined()
})

test('No JSON whatever makes it throw', () => {
  fc.assert(fc.property(fc.jsonValue(), value => void parseBody(value)))
  const endless = JSON.parse(`${'{"type":"blockquote","content":['.repeat(5_000)}${']}'.repeat(5_000)}`)
  expect(parseBody(doc(endless)).refusal?.name).toBe('too-deep')
})
