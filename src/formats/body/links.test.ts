import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAllowedLink } from './links.ts'

test.each([
  'https://x.example',
  'HTTP://x.example/a?b=c#d',
  'https://cs.wikipedia.org/wiki/Příliš',
  'mailto:info@prague.example?subject=a',
  'tel:+420-233-370-160',
  '/cs/news',
  '/',
])('%s is allowed', href => {
  expect(isAllowedLink(href)).toBe(true)
})

const disguises = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript\u00ad:alert(1)',
  '\u202ejavascript:alert(1)',
  'jаvascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  'view-source:https://x.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://prague.example@evil.example',
  'https://x.example/a b',
  'https://x.example/\u2066a',
  'https://',
  'mailto:',
  'mailto:a@b@c',
  'tel:',
  'tel:javascript:alert(1)',
  'news.html',
  '#part',
  '?q=1',
  '',
]

test.each(disguises)('%j is not allowed', href => {
  expect(isAllowedLink(href)).toBe(false)
})

test('Only values that are text are links', () => {
  fc.assert(fc.property(fc.anything(), value => typeof value === 'string' || !isAllowedLink(value)))
})

test('Whatever is allowed, a browser reads as http, https, mailto, tel, or as an address of our own', () => {
  const schemes = fc.constantFrom('javascript:', 'data:', 'https:', 'mailto:', 'tel:', '/', '//', '\\', '\t', 'java', 'script:')
  fc.assert(
    fc.property(fc.array(fc.oneof(schemes, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }), parts => {
      const href = parts.join('')
      if (!isAllowedLink(href)) return
      const read = new URL(href, 'https://own.example')
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(read.protocol)
      if (href.startsWith('/')) expect(read.origin).toBe('https://own.example')
    }),
    { numRuns: 2_000 },
  )
})
