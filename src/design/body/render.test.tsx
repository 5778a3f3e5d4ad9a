import * as fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { body as wellFormed } from '../../formats/body/arbitrary.ts'
import { fromMarkup } from '../../formats/body/markup.ts'
import { normalise } from '../../formats/body/normalise.ts'
import { headings } from '../../formats/body/text.ts'
import { BodyView, renderBodyToHtml } from './render.tsx'
import type { Resolve } from './resolve.ts'

const id = '0198c0de-0000-7000-8000-00000000000a'
const missing = '0198c0de-0000-7000-8000-00000000000f'
const known =
  <T,>(value: T) =>
  (asked: string) =>
    asked === id ? value : undefined
const resolve: Resolve = {
  record: known({ href: '/cs/news/x', title: 'X', lang: 'cs' }),
  file: known({ href: '/files/1/statement.pdf', title: 'Statement', mediaType: 'application/pdf', bytes: 96_200, lang: 'cs' }),
  picture: known({
    src: '/pictures/a/1280.jpeg',
    sources: [
      { type: 'image/avif', srcset: '/pictures/a/640.avif 640w, /pictures/a/1280.avif 1280w' },
      { type: 'image/webp', srcset: '/pictures/a/640.webp 640w' },
    ],
    width: 1280,
    height: 720,
    caption: 'A square in Budějovice.',
    credit: 'Picture: A. Nováková, 2013',
    sizes: '92vw',
  }),
  figure: known({ value: '7,500', label: 'staff', qualifier: 'about', asOf: 'As of 2015.', source: 'Source: the organisation' }),
}

const bodyOf = (markup: string) => {
  const { body, refusal } = fromMarkup(markup)
  if (!body) throw new Error(JSON.stringify(refusal))
  return body
}
const draw = (markup: string, lang = 'en') =>
  renderToString(<BodyView body={bodyOf(markup)} lang={lang} resolve={resolve} />).replace(/^<div class="prose">|<\/div>$/g, '')

describe('Text', () => {
  test('Paragraphs, marks and line breaks', () => {
    expect(draw('One *two* **three** `four`\\\nfive')).toBe('<p>One <em>two</em> <strong>three</strong> <code dir="ltr">four</code><br/>five</p>')
  })

  test('Headings carry the anchors that their list names', () => {
    const markup = '## One\n\n#### Two\n\n> ### Three'
    expect(draw(markup)).toContain('<h2 id="part-1">One</h2><h4 id="part-2">Two</h4><blockquote><h3 id="part-3">Three</h3></blockquote>')
    expect(headings(bodyOf(markup)).map(({ anchor }) => anchor)).toEqual(['part-1', 'part-2', 'part-3'])
  })

  test('Items of one paragraph stand without one, also above a list', () => {
    expect(draw('3. a\n4. b\n   - c')).toBe('<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>')
    expect(draw('- a\n\n  b')).toBe('<ul><li><p>a</p><p>b</p></li></ul>')
  })

  test('A quotation says whose it is where its last line begins with a dash', () => {
    expect(draw('> Migration benefits all.\n>\n> — The *commitment*')).toBe(
      '<blockquote><p>Migration benefits all.</p><footer>The <em>commitment</em></footer></blockquote>',
    )
    expect(draw('> — alone')).toBe('<blockquote><p>— alone</p></blockquote>')
  })

  test('Another language carries its language and direction', () => {
    expect(draw('He said :passage[مرحبا]{lang=ar}.')).toBe('<p>He said <span lang="ar" dir="rtl">مرحبا</span>.</p>')
    expect(draw(':::passage{lang=ar}\nمرحبا\n:::')).toBe('<div class="passage" lang="ar" dir="rtl"><p>مرحبا</p></div>')
  })

  test('The empty corner of a table heads nothing, and neither does what HTML does not let head', () => {
    expect(draw('| | b |\n| - | - |\n| c | d |')).toContain('<thead><tr><td></td><th scope="col">b</th></tr></thead>')
    expect(draw(':::::table\n::::row\n:::header\n## a\n:::\n::::\n:::::')).toContain('<td><h2 id="part-1">a</h2></td>')
  })

  test('A heading with nothing to read is not drawn, and not counted', () => {
    expect(draw('## ` `\n\n## a')).toBe('<h2 id="part-1">a</h2>')
    expect(headings(bodyOf('## ` `\n\n## a'))).toMatchObject([{ text: 'a', anchor: 'part-1' }])
  })

  test('A callout is a note with its title', () => {
    expect(draw(':::callout[Where a date is missing]\nNothing is invented.\n:::')).toBe(
      '<div class="callout" role="note"><p class="callout-title">Where a date is missing</p><p>Nothing is invented.</p></div>',
    )
  })

  test('A table has its caption, and headers that say what they head', () => {
    expect(draw(':::table[Fees]\n| a | b |\n| - | - |\n| c | d |\n:::')).toBe(
      '<section class="table" tabindex="0" aria-label="Fees"><table><caption>Fees</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table></section>',
    )
    expect(draw(':::::table\n::::row\n:::header{rowspan=2}\na\n:::\n:::cell\nb\n:::\n::::\n:::::')).toContain(
      '<th scope="row" rowspan="2">a</th><td>b</td>',
    )
  })
})

describe('References', () => {
  test('A record is a link, with the language of what is found where it is another', () => {
    expect(draw(`[it](record:${id})`)).toBe('<p><a href="/cs/news/x" hreflang="cs">it</a></p>')
    expect(draw(`[it](record:${id})`, 'cs')).toBe('<p><a href="/cs/news/x">it</a></p>')
  })

  test('A link over words with marks is one link', () => {
    expect(draw(`[a **b** c](record:${id})`, 'cs')).toBe('<p><a href="/cs/news/x">a <strong>b</strong> c</a></p>')
  })

  test('What is not found leaves its text, and nothing where it has none', () => {
    expect(
      draw(
        `[it](record:${missing})\n\n![Drawing](picture:${missing})\n\n![](picture:${missing})\n\n::figure{id=${missing}}\n\n::document{file=${missing}}`,
      ),
    ).toBe('<p>it</p><p>Drawing</p>')
  })

  test('A picture comes in the formats that there are, keeps its place and waits until it is near', () => {
    expect(draw(`![Drawing](picture:${id})`)).toBe(
      '<figure class="picture"><picture><source type="image/avif" srcset="/pictures/a/640.avif 640w, /pictures/a/1280.avif 1280w" sizes="92vw"/><source type="image/webp" srcset="/pictures/a/640.webp 640w" sizes="92vw"/><img src="/pictures/a/1280.jpeg" width="1280" height="720" alt="Drawing" loading="lazy" decoding="async"/></picture><figcaption>A square in Budějovice. <small>Picture: A. Nováková, 2013</small></figcaption></figure>',
    )
    expect(draw(`![](picture:${id})`)).toMatch(/ alt(="")? /)
  })

  test('A figure says how exact, of when and from where', () => {
    expect(draw(`::figure{id=${id}}`)).toBe(
      '<p class="key-figure"><small>about </small><b>7,500</b> <span>staff</span><small class="note"> As of 2015. Source: the organisation</small></p>',
    )
  })

  test.each([
    ['en', '96 kB', 'Czech'],
    ['cs', '96 kB', 'čeština'],
    ['ar', '96 كيلوبايت', 'التشيكية'],
  ])('A document says kind, size and language in the words of the page (%s)', (lang, size, language) => {
    const html = draw(`::document{file=${id}}`, lang).replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(html).toContain(`<bdi>PDF</bdi> · <bdi>${size}</bdi> · <bdi>${language}</bdi>`)
  })
})

test('A feed gets absolute addresses and no anchors', () => {
  const html = renderBodyToHtml(
    bodyOf(`## One\n\n[a](/cs/news) [b](record:${id}) [c](https://x.example/)\n\n![Drawing](picture:${id})\n\n::document{file=${id}}`),
    resolve,
    {
      absolute: 'https://prague.example',
      lang: 'en',
    },
  )
  expect(html).toContain('<h2>One</h2>')
  expect(html).toContain(
    '<a href="https://prague.example/cs/news">a</a> <a href="https://prague.example/cs/news/x" hreflang="cs">b</a> <a href="https://x.example/">c</a>',
  )
  expect(html).toContain('srcset="https://prague.example/pictures/a/640.avif 640w, https://prague.example/pictures/a/1280.avif 1280w"')
  expect(html).not.toMatch(/(href|src|srcset)="\//)
})

test('Whatever the schema allows is valid HTML', { timeout: 60_000 }, async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // What the words say and how the serializer closes elements is not the renderer's; a link may hold nothing but a space in code.
    rules: {
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
      'heading-level': 'off',
      'tel-non-breaking': 'off',
      'wcag/h30': 'off',
    },
  })
  const found = {
    ...resolve,
    record: () => resolve.record(id),
    file: () => resolve.file(id),
    picture: () => resolve.picture(id),
    figure: () => resolve.figure(id),
  }
  await fc.assert(
    fc.asyncProperty(wellFormed, async value => {
      const html = renderToString(<BodyView body={normalise(value)} lang="en" resolve={found} />)
      const { results } = await validator.validateString(html)
      expect(
        results.flatMap(({ messages }) => messages.map(({ message }) => message)),
        html,
      ).toEqual([])
    }),
    { numRuns: 150 },
  )
})
