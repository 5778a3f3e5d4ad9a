import { describe, expect, it } from 'vitest'
import type { Form } from '../../web/form.ts'
import { typedText } from './text-values.ts'

const form = (attachments: [file: string, place: string][]): Form => ({
  text: () => '',
  all: name => attachments.map(([file, place]) => (name === 'attachment[]' ? file : place)),
  has: () => false,
  file: () => undefined,
  fields: {},
})

describe('The attachments of a form', () => {
  it('stand in the order of their numbers, each once, without the empty rows', () => {
    const { attachments } = typedText(
      form([
        ['a', '3'],
        ['b', '1'],
        ['', '2'],
        ['a', '4'],
      ]),
    )
    expect(attachments).toEqual(['b', 'a'])
  })

  it('stay where they stood when the number is none, and beside their equals in their order', () => {
    expect(
      typedText(
        form([
          ['a', 'x'],
          ['b', ''],
          ['c', '1'],
        ]),
      ).attachments,
    ).toEqual(['a', 'c', 'b'])
  })
})
