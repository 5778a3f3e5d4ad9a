import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { body } from './arbitrary.ts'
import type { Block, Inline } from './nodes.ts'
import { normalise } from './normalise.ts'
import { parseBody } from './schema.ts'

const inline = (...content: Inline[]) => normalise({ type: 'doc', content: [{ type: 'paragraph', content }] }).content[0]
const blocks = (...content: Block[]) => normalise({ type: 'doc', content }).content
const bold = [{ type: 'bold' as const }]

test('The normal form is valid, and normal itself', () => {
  fc.assert(
    fc.property(body, value => {
      expect(parseBody(value)).toEqual({ body: normalise(value) })
      expect(normalise(normalise(value))).toEqual(normalise(value))
    }),
  )
})

test('Adjacent text with the same marks is one text, whatever the order of its marks', () => {
  const both = [{ type: 'italic' as const }, { type: 'bold' as const }]
  expect(inline({ type: 'text', text: 'a', marks: both }, { type: 'text', text: 'b', marks: both.toReversed() })).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: 'ab', marks: [{ type: 'bold' }, { type: 'italic' }] }],
  })
})

test('Space at the edge of bold moves out of it', () => {
  expect(inline({ type: 'text', text: 'a ', marks: bold }, { type: 'text', text: 'b' })).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'a', marks: bold },
      { type: 'text', text: ' b' },
    ],
  })
})

test('Empty paragraphs are taken out, but a body is never without one', () => {
  const words: Block = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] }
  expect(blocks({ type: 'paragraph' }, words, { type: 'paragraph', content: [{ type: 'text', text: ' ' }] })).toEqual([words])
  expect(blocks({ type: 'heading', attrs: { level: 2 } })).toEqual([{ type: 'paragraph' }])
})

test('A list item keeps an empty paragraph only before what is none', () => {
  const words: Block = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] }
  expect(blocks({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, words] }] })).toMatchObject([
    { content: [{ content: [words] }] },
  ])
  expect(blocks({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'horizontalRule' }] }] })).toMatchObject(
    [{ content: [{ content: [{ type: 'paragraph' }, { type: 'horizontalRule' }] }] }],
  )
})
