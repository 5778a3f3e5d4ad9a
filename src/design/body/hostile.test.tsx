import * as fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { body as wellFormed } from '../../formats/body/arbitrary.ts'
import type { Body } from '../../formats/body/nodes.ts'
import { BodyView, renderBodyToHtml } from './render.tsx'
import type { Resolve } from './resolve.ts'
import { elements } from './written-html.ts'

const everything: Resolve = {
  record: () => ({ href: '/cs/news/x', title: 'X', lang: 'cs' }),
  file: () => ({ href: '/files/1/x.pdf', title: 'X', mediaType: 'application/pdf', bytes: 96_000, lang: 'cs' }),
  picture: () => ({
    src: '/pictures/a/640.jpeg',
    sources: [{ type: 'image/avif', srcset: '/pictures/a/640.avif 640w, /pictures/a/1280.avif 1280w' }],
    width: 640,
    height: 480,
  }),
  figure: () => ({ value: '157', label: 'member states', qualifier: 'about', asOf: 'As of 2015.', source: 'Source: X' }),
}
const nothing: Resolve = { record: () => undefined, file: () => undefined, picture: () => undefined, figure: () => undefined }

const draw = (body: unknown, resolve = everything) => renderToString(<BodyView body={body as Body} lang="en" resolve={resolve} />)

const allowed: Record<string, string[]> = {
  div: ['class', 'role', 'lang', 'dir', 'tabindex'],
  section: ['class', 'tabindex', 'aria-label'],
  p: ['class'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  footer: [],
  pre: ['dir'],
  code: ['dir'],
  hr: [],
  br: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  figure: ['class'],
  figcaption: [],
  picture: [],
  source: ['type', 'srcset', 'sizes'],
  img: ['src', 'width', 'height', 'alt', 'loading', 'decoding'],
  strong: [],
  em: [],
  b: [],
  bdi: [],
  small: ['class'],
  span: ['class', 'lang', 'dir', 'aria-hidden'],
  a: ['href', 'hreflang', 'class'],
}

function expectHarmless(html: string) {
  for (const { tag, attributes } of elements(html)) {
    expect(Object.keys(allowed), html).toContain(tag)
    for (const [name, value] of Object.entries(attributes)) {
      expect(allowed[tag], html).toContain(name)
      if (name !== 'href' && name !== 'src') continue
      const { protocol, origin } = new URL(value, 'https://own.example')
      expect(['http:', 'https:', 'mailto:', 'tel:'], value).toContain(protocol)
      if (value.startsWith('/')) expect(origin).toBe('https://own.example')
    }
  }
}

const names =
  'doc paragraph heading text hardBreak codeBlock horizontalRule bulletList orderedList listItem blockquote table tableRow tableHeader tableCell picture figureRef document callout passage script iframe style __proto__ constructor toString hasOwnProperty'.split(
    ' ',
  )
const markNames = 'bold italic code link recordLink inlinePassage underline __proto__ constructor'.split(' ')
const nasty = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:x',
    '\u0001javascript:x',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'https://x.example',
    '/cs/news',
    '"><script>alert(1)</script>',
    "' onload='x",
    '</p>',
    '<!--',
    '-->',
    ']]>',
    '&lt;',
    'ar',
    'x"y',
    'rtl',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const anything = fc.oneof(nasty, fc.integer(), fc.double(), fc.constantFrom(null, true, false, [], {}), fc.jsonValue({ maxDepth: 2 }))
const keys =
  'href id fileId alt decorative level start title caption lang dir colspan rowspan language style class onclick onerror srcdoc dangerouslySetInnerHTML __html innerHTML ref key children __proto__ constructor'.split(
    ' ',
  )
const attrs = fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 6 })

/** Mostly of the right shape, since what is wrong at once is left out at once; the danger is in the leaves. */
const likelyAttrs = fc.record(
  {
    href: nasty,
    id: nasty,
    fileId: nasty,
    alt: nasty,
    title: nasty,
    caption: nasty,
    lang: nasty,
    dir: nasty,
    level: anything,
    start: anything,
    colspan: anything,
    rowspan: anything,
  },
  { requiredKeys: ['href', 'id', 'lang'] },
)
const someAttrs = fc.oneof({ weight: 6, arbitrary: likelyAttrs }, { weight: 3, arbitrary: attrs }, { weight: 1, arbitrary: anything })

/** JSON shaped like a body, with anything in any place. */
const { node: hostile } = fc.letrec(tie => ({
  mark: fc.oneof({ weight: 9, arbitrary: fc.record({ type: fc.constantFrom(...markNames), attrs: someAttrs }) }, { weight: 1, arbitrary: anything }),
  text: fc.record({
    type: fc.constant('text'),
    text: fc.oneof({ weight: 6, arbitrary: nasty }, { weight: 1, arbitrary: anything }),
    marks: fc.oneof({ weight: 6, arbitrary: fc.array(tie('mark'), { maxLength: 4 }) }, { weight: 1, arbitrary: anything }),
  }),
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'hostile' },
    { weight: 3, arbitrary: tie('text') },
    { weight: 1, arbitrary: anything },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: anything }),
          attrs: someAttrs,
          content: fc.oneof({ weight: 9, arbitrary: fc.array(tie('node'), { maxLength: 4 }) }, { weight: 1, arbitrary: anything }),
          marks: anything,
          props: attrs,
          constructor: anything,
        },
        { requiredKeys: ['type', 'attrs', 'content'] },
      ),
    },
  ),
}))

test('Hostile JSON is drawn with allowed elements, attributes and schemes only, and never throws', { timeout: 60_000 }, () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 5 }), fc.boolean(), (content, found) => {
      const body = JSON.parse(JSON.stringify({ type: 'doc', content }))
      const html = draw(body, found ? everything : nothing)
      expectHarmless(html)
      for (const { tag } of elements(html)) reached.add(tag)
    }),
    { numRuns: 1_500 },
  )
  expect([...reached], 'The JSON is hostile enough to reach').toEqual(expect.arrayContaining(['a', 'p', 'div', 'span']))
})

test('Any JSON at all in place of a body draws nothing and does not throw', () => {
  fc.assert(fc.property(fc.jsonValue(), value => expectHarmless(draw(value))))
  expect(draw(null)).toBe('<div class="prose"></div>')
})

test('Every body of the schema is drawn', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(wellFormed, body => {
      expectHarmless(draw(body))
      expectHarmless(renderBodyToHtml(body, everything, { absolute: 'https://own.example', lang: 'en' }))
    }),
    { numRuns: 200 },
  )
})

test('Nesting without end is not followed', () => {
  const endless = JSON.parse(`${'{"type":"blockquote","content":['.repeat(5_000)}${']}'.repeat(5_000)}`)
  expect(draw({ type: 'doc', content: [endless] }).length).toBeLessThan(2_000)
})

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  'https://a@b.example',
  'news.html',
])('A link to %j is drawn as plain text', href => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] }] }],
  }
  expect(draw(body)).toBe('<div class="prose"><p>words</p></div>')
})

test('An address that the page found is held to the same list', () => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'words', marks: [{ type: 'recordLink', attrs: { id: '1' } }] }] }],
  }
  expect(draw(body, { ...everything, record: () => ({ href: 'javascript:alert(1)', title: '' }) })).toBe('<div class="prose"><p>words</p></div>')
})
