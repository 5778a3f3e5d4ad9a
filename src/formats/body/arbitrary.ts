import * as fc from 'fast-check'
import type { Block, Body, Inline, ListItem, Mark } from './nodes.ts'

/** Bodies for property tests: every node and mark of the schema, with text that mark-up and browsers stumble over. */

const awkward = [
  '# ', '## x', '- ', '+ a', '* ', '1. ', '2) ', '---', '***', '===', ':::', '::', ':', ':passage', ':passage[', '::figure{id=x}', ':::callout[T]', '|', '| - |', ' | ', '_', '__', '*', '**', '\\', '\\\\',
  '&amp;', '&', '&#x20;', '&nbsp;', '<b>', '</p>', '<!--', '<https://x.example>', '`', '``', '~~~', '```', '[', ']', '](', '![', '[a]: b', '(', ')', '{', '}', '{lang=ar}', '!', '"', "'", '>', '> ', '\t', ' ', '  ', '\n', '\r\n', '\r', '\n\n', '\u00a0', '\u2028', '\u200f', '\u202e', '\u2066', '\u2069', '\ufeff',
  '\u0301', '👩‍👩‍👧', '🇨🇿', 'مرحبا', 'Příliš', '日本', 'a', 'b', 'word', '.', ',', '10', '1', '$', '%', '^', '=', '@', 'https://x.example', 'www.x.example', 'a@b.example',
] // biome-ignore format: a list to scan, not to scroll

export const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...awkward) }, fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => parts.join(''))
  .filter(joined => joined !== '')
const id = fc.uuid()
const language = fc.constantFrom(
  { lang: 'ar', dir: 'rtl' as const },
  { lang: 'cs', dir: 'ltr' as const },
  { lang: 'ar', dir: 'ltr' as const },
  { lang: 'pt-BR', dir: 'ltr' as const },
)
const href = fc.oneof(
  fc.constantFrom(
    'https://x.example/a_(b)?c[]=1&d=*e*#f',
    '/cs/news/x',
    '/files/a b'.replace(' ', '%20'),
    'mailto:a@b.example',
    'tel:+420123',
    'http://x.example/%5C%5B',
    'https://x.example/č|<>"`',
  ),
  fc.webUrl(),
)

const formatting: fc.Arbitrary<Mark> = fc.oneof(fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }))
const link: fc.Arbitrary<Mark> = fc.oneof(
  href.map(href => ({ type: 'link' as const, attrs: { href } })),
  id.map(id => ({ type: 'recordLink' as const, attrs: { id } })),
)
const passage: fc.Arbitrary<Mark> = language.map(attrs => ({ type: 'inlinePassage', attrs }))
const marks = fc
  .tuple(
    fc.uniqueArray(formatting, { selector: mark => mark.type }),
    fc.option(link, { freq: 3 }),
    fc.option(fc.oneof(passage, fc.constant<Mark>({ type: 'code' })), { freq: 3 }),
  )
  .map(([formats, ...others]) => [...formats, ...others.filter(mark => mark !== null)])
const fewMarks = fc.oneof(fc.constant<Mark[]>([]), marks)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks: fewMarks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak' as const), marks: fewMarks }) },
)
/** Runs of the same marks, as real text has them. */
const sentence = fc
  .array(inline, { maxLength: 6 })
  .chain(nodes =>
    fc
      .array(fc.boolean(), { minLength: nodes.length, maxLength: nodes.length })
      .map(repeat => nodes.map((node, index) => (repeat[index] && index > 0 ? { ...node, marks: nodes[index - 1]!.marks } : node))),
  )

export const { body } = fc.letrec<{ body: Body; block: Block; blocks: Block[]; items: ListItem[] }>(tie => ({
  body: fc.array(tie('block'), { maxLength: 5 }).map(content => ({ type: 'doc', content })),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  items: fc.array(
    fc
      .tuple(sentence, fc.array(tie('block'), { maxLength: 2 }))
      .map(([content, rest]) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content }, ...rest] as ListItem['content'] })),
    { minLength: 1, maxLength: 3 },
  ),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'body' },
    sentence.map(content => ({ type: 'paragraph' as const, content })),
    fc.record({
      type: fc.constant('heading' as const),
      attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const) }),
      content: sentence,
    }),
    fc.record({
      type: fc.constant('codeBlock' as const),
      attrs: fc.record({ language: fc.constantFrom(null, 'js', 'c++', 'x.y_z-1#') }),
      content: fc.array(
        text.map(text => ({ type: 'text' as const, text })),
        { maxLength: 2 },
      ),
    }),
    fc.constant({ type: 'horizontalRule' as const }),
    fc
      .oneof(
        text.filter(alt => alt.replaceAll('\ufeff', '').trim() !== ''),
        fc.constant(''),
      )
      .chain(alt => id.map(fileId => ({ type: 'picture' as const, attrs: { fileId, alt, decorative: alt === '' } }))),
    id.map(id => ({ type: 'figureRef' as const, attrs: { id } })),
    id.map(fileId => ({ type: 'document' as const, attrs: { fileId } })),
    tie('items').map(content => ({ type: 'bulletList' as const, content })),
    fc.record({ type: fc.constant('orderedList' as const), attrs: fc.record({ start: fc.nat(999_999) }), content: tie('items') }),
    tie('blocks').map(content => ({ type: 'blockquote' as const, content })),
    fc.record({ type: fc.constant('callout' as const), attrs: fc.record({ title: fc.option(text) }), content: tie('blocks') }),
    fc.record({ type: fc.constant('passage' as const), attrs: language, content: tie('blocks') }),
    fc.record({
      type: fc.constant('table' as const),
      attrs: fc.record({ caption: fc.option(text) }),
      content: fc.oneof(plainRows(), rows(tie('blocks'))),
    }),
  ) as fc.Arbitrary<Block>,
}))

function rows(blocks: fc.Arbitrary<Block[]>) {
  const span = fc.integer({ min: 1, max: 3 })
  const cell = fc.record({
    type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: blocks,
  })
  return fc.array(
    fc.array(cell, { minLength: 1, maxLength: 3 }).map(content => ({ type: 'tableRow' as const, content })),
    { minLength: 1, maxLength: 3 },
  )
}

function plainRows() {
  const words = sentence.map(content => content.filter(node => node.type === 'text'))
  return fc.integer({ min: 1, max: 3 }).chain(columns =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }).map(table =>
      table.map((cells, row) => ({
        type: 'tableRow' as const,
        content: cells.map(content => ({
          type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          attrs: { colspan: 1, rowspan: 1 },
          content: [{ type: 'paragraph' as const, content }],
        })),
      })),
    ),
  )
}
