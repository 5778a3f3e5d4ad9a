import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

it('However a file is cut into parts, its lines are the same, whatever letters they hold', async () => {
  const line = fc.string({ unit: 'binary' }).map(text => text.replaceAll('\n', '\u2028'))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map(one => `${one}\n`).join(''))
      const parts = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      expect(await Array.fromAsync(linesOf(parts()))).toEqual(lines)
    }),
    { numRuns: 40 },
  )
})
