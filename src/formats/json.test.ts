import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json, scriptJson } from './json.ts'
import { anyText, hostileTexts } from './testing/hostile.ts'

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '')

test('Any text reads back the same from JSON and from JSON in a script, but for half a character', () => {
  fc.assert(
    fc.property(anyText, said => {
      expect(JSON.parse(json({ said }))).toEqual({ said: wellFormed(said) })
      expect(JSON.parse(scriptJson({ said }))).toEqual({ said: wellFormed(said) })
    }),
    { numRuns: 500 },
  )
})

test('Nothing in a script can end it, begin a comment, be a reference or a line end', () => {
  expect(scriptJson(['</script>', '<!--', '&amp;', '\u2028\u2029'])).not.toMatch(/[<>&\u2028\u2029]/)
  fc.assert(fc.property(fc.array(anyText), said => !/[<>&\u2028\u2029]/.test(scriptJson(said))))
})

test.each(hostileTexts)('%j is written in characters that UTF-8 can hold', hostile => {
  expect(json(hostile).isWellFormed()).toBe(true)
  expect(json(hostile)).not.toMatch(/\\ud[89a-f]/i)
})
