import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, hostileTexts } from './testing/hostile.ts'
import { readXml } from './testing/read-xml.ts'
import { allowedInXml, document, element, text } from './xml.ts'

test('Any text comes back from a strict reader as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, anyText, (content, attribute) => {
      const read = readXml(document(element('a', { b: attribute }, text(content))))
      expect(read.text).toBe(allowedInXml(content))
      expect(read.attributes).toEqual({ b: allowedInXml(attribute) })
    }),
    { numRuns: 500 },
  )
})

test.each(hostileTexts)('%j stands in an element without breaking the document', hostile => {
  expect(readXml(document(element('a', {}, text(hostile)))).text).toBe(allowedInXml(hostile))
})

test('Emoji, direction marks and line breaks are kept; control characters and half a character are not', () => {
  expect(allowedInXml('👩‍👩‍👧‍👦\u200f\u202e\t\r\n')).toBe('👩‍👩‍👧‍👦\u200f\u202e\t\r\n')
  expect(allowedInXml('a\0b\x1bc\ud83dd\udc00e\uffffg')).toBe('abcdeg')
})

test('What is undefined is left out, what is empty is not', () => {
  expect(element('a', { b: undefined, c: '', d: 0 }, undefined, element('e', {}))).toBe('<a c="" d="0"><e/></a>')
})
