import { expect, test } from 'vitest'
import { fromMarkup } from './markup.ts'
import { headings, mentions, plainText } from './text.ts'

const [record, file, figure] = [
  '0198c0de-0000-7000-8000-00000000000a',
  '0198c0de-0000-7000-8000-00000000000b',
  '0198c0de-0000-7000-8000-00000000000c',
]
const { body } = fromMarkup(`## First *part*

See [the **project**](record:${record}) and [again](record:${record}).

- a
- [b](record:${record})

![Drawing](picture:${file})

### Second

::figure{id=${figure}}

:::callout[Title]
::document{file=${file}}
:::

:::table[Caption]
| x |
| --- |
| y |
:::
`)

test('The text is a line for each block, titles and descriptions among them', () => {
  expect(plainText(body!)).toBe('First part\nSee the project and again.\na\nb\nDrawing\nSecond\nTitle\nCaption\nx\ny')
})

test('Every reference is found with its place, one link over two pieces of text once', () => {
  expect(mentions(body!)).toEqual([
    { target: 'record', id: record, place: '1.1' },
    { target: 'record', id: record, place: '1.4' },
    { target: 'record', id: record, place: '2.1.0.0' },
    { target: 'file', id: file, place: '3' },
    { target: 'figure', id: figure, place: '5' },
    { target: 'file', id: file, place: '6.0' },
  ])
})

test('Headings come in order, with the anchors of the renderer', () => {
  expect(headings(body!)).toEqual([
    { level: 2, text: 'First part', place: '0', anchor: 'part-1' },
    { level: 3, text: 'Second', place: '4', anchor: 'part-2' },
  ])
})
