import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { body } from './arbitrary.ts'
import { fromMarkup, toMarkup } from './markup.ts'
import { normalise } from './normalise.ts'
import { parseBody } from './schema.ts'

test('Any body, written as mark-up and read back, is the body in its normal form', () => {
  fc.assert(
    fc.property(body, value => {
      const normal = normalise(value)
      const markup = toMarkup(value)
      expect(fromMarkup(markup), markup).toEqual({ body: normal })
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
})

test('The normal form is valid, and normal itself', () => {
  fc.assert(
    fc.property(body, value => {
      expect(parseBody(value)).toEqual({ body: normalise(value) })
      expect(normalise(normalise(value))).toEqual(normalise(value))
    }),
  )
})
