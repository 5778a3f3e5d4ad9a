import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body } from './arbitrary.ts'
import { fromMarkup, toMarkup } from './markup.ts'
import { normalise } from './normalise.ts'
import { emptyBody } from './schema.ts'

const id = '0198c0de-0000-7000-8000-00000000000a'
const blocks = (text: string) => fromMarkup(text).body?.content
const refusal = (text: string) => fromMarkup(text).refusal

describe('There and back', () => {
  test('Any body, written as mark-up and read back, is the body in its normal form', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(body, value => {
        const markup = toMarkup(value)
        expect(fromMarkup(markup), markup).toEqual({ body: normalise(value) })
      }),
      { numRuns: 250 },
    )
  })

  test('Any text at all is read or refused with a line, and what was read survives being written', { timeout: 60_000 }, () => {
    const scraps = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '\n',
      '\n\n',
      '    ',
      '|',
      '\n|-|-|\n',
      ':::',
      ':::callout',
      ':::table\n',
      '::figure{id=1}',
      ':passage[',
      ']{lang=ar}',
      '![',
      '](',
      ')',
      '`',
      '```\n',
      '**',
      '_',
      '<b>',
      '\\',
      'x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 }), parts => {
        const read = fromMarkup(parts.join(''))
        if (read.body) expect(fromMarkup(toMarkup(read.body))).toEqual({ body: read.body })
        else expect(read.refusal.line).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('An empty body is empty mark-up', () => {
    expect(toMarkup(emptyBody)).toBe('')
    expect(fromMarkup('')).toEqual({ body: emptyBody })
  })

  test('Ordinary text is written as a person would write it', () => {
    const written = `## Two things are asked: of governments

Save *lives*. See [**HEADSTART**](record:${id}) at 10:30, or write to [us](mailto:a@b.example).

- One.
- Two.
  - Below two.

3. Third.
4. Fourth.

> Humane and orderly migration.

:::callout[Where a date is missing]
Nothing is invented.
:::

:::table[Support]
| What | Why |
| - | - |
| Tuition | to be understood |
:::

![Drawing: a dotted route](picture:${id})

::figure{id=${id}}

::document{file=${id}}

She said :passage[مرحبا]{lang=ar} and left.

___

\`\`\`js
let a = 1
\`\`\`
`
    expect(toMarkup(fromMarkup(written).body!)).toBe(written)
  })
})

describe('What mark-up says', () => {
  test('HTML is text, and so are indented lines and link definitions', () => {
    expect(blocks('a <b>b</b>\n\n<script>x</script>\n\n    four\n\n[a]: https://x.example')).toEqual(
      ['a <b>b</b>', '<script>x</script>', 'four', '[a]: https://x.example'].map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    )
  })

  test('The line ends of a browser form are those of a file', () => {
    const written = 'a\nb\n\n- c\n\n```\nd\n\ne\n```'
    expect(fromMarkup(written.replaceAll('\n', '\r\n'))).toEqual(fromMarkup(written))
  })

  test('A colon inside a sentence begins nothing', () => {
    expect(blocks('Note:this and office:Prague[x]{y} at 10:30')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Note:this and office:Prague[x]{y} at 10:30' }] },
    ])
  })

  test('A picture without a description is decorative', () => {
    expect(blocks(`![](picture:${id})`)).toEqual([{ type: 'picture', attrs: { fileId: id, alt: '', decorative: true } }])
  })

  test('The direction of a passage follows its language unless it is written', () => {
    expect(blocks(':::passage{lang=ar}\nx\n:::')).toMatchObject([{ attrs: { lang: 'ar', dir: 'rtl' } }])
    expect(blocks(':::passage{lang=ar dir=ltr}\nx\n:::')).toMatchObject([{ attrs: { lang: 'ar', dir: 'ltr' } }])
  })

  test('A cell that spans is written with directives', () => {
    const markup = '::::table\n:::row\n::header[x]\n:::\n::::'
    expect(refusal(markup)).toEqual({ name: 'misplaced-node', line: 3 })
    expect(blocks(':::::table[C]\n::::row\n:::header{colspan=2}\nx\n:::\n::::\n:::::')).toEqual([
      {
        type: 'table',
        attrs: { caption: 'C' },
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] },
            ],
          },
        ],
      },
    ])
  })

  test('A row with too few cells is filled up', () => {
    expect(blocks('|a|b|\n|-|-|\n|c|')).toMatchObject([
      { content: [{}, { content: [{ type: 'tableCell' }, { type: 'tableCell', content: [{ type: 'paragraph' }] }] }] },
    ])
  })
})

test.each([
  ['# One', 'heading-level', 1],
  ['a\n\n##### Five', 'heading-level', 3],
  ['a\n\n[x](javascript:alert%281%29)', 'link-not-allowed', 3],
  ['[x](//evil.example)', 'link-not-allowed', 1],
  ['[x](page.html)', 'link-not-allowed', 1],
  ['[x](record:12)', 'not-an-id', 1],
  ['[x](https://x.example "title")', 'link-title', 1],
  ['[](https://x.example)', 'link-without-text', 1],
  ['\n\n![x](https://x.example/a.png)', 'picture-from-elsewhere', 3],
  [`a ![x](picture:${id})`, 'picture-in-text', 1],
  [':::note\nx\n:::', 'unknown-directive', 1],
  ['::video{id=1}', 'unknown-directive', 1],
  ['a\n\n:::callout[Open]\nb', 'unclosed-directive', 3],
  [':::callout[An **important** thing]\nx\n:::', 'formatted-title', 1],
  [':::callout{color=red}\nx\n:::', 'unknown-attribute', 1],
  [':::passage\nx\n:::', 'unknown-language', 1],
  [':passage[`x`]{lang=ar}', 'code-in-passage', 1],
  ['::figure[x]{id=1}', 'misplaced-text', 1],
  ['|a|\n|:-|\n|b|', 'table-alignment', 1],
  ['|a|\n|-|\n|b|c|', 'table-row-too-long', 3],
  ['```js strict\n```', 'code-block-words', 1],
  [`${'>'.repeat(30)} x`, 'too-deep', 1],
  ['a\n\u0000', 'forbidden-character', 2],
])('%j is refused as %s on line %i', (markup, name, line) => {
  expect(refusal(markup)).toEqual({ name, line })
})

test('Mark-up longer than any body is refused', () => {
  expect(refusal('x'.repeat(900_000))).toEqual({ name: 'too-long', line: 1 })
  expect(refusal(`a\n\n${'x'.repeat(200_001)}`)).toEqual({ name: 'too-long', line: 3 })
})

test('Mark-up made to keep the parser busy is refused at once', () => {
  const start = performance.now()
  for (const text of [':::callout\n'.repeat(20_000), `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`])
    expect(refusal(text)).toMatchObject({ name: 'too-deep' })
  expect(performance.now() - start).toBeLessThan(1_000)
})
