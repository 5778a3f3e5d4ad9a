import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything, notifyStatements, tagsOf } from './notify.ts'

test('Whatever the tags, every payload fits and together they say all of them, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 200 }), tags => {
      const payloads = notifyStatements(tags).map(statement => statement.values[1]!)
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000)
      const said = payloads.flatMap(tagsOf)
      if (tags.includes(everything)) expect(said).toEqual([everything])
      else expect(said).toEqual([...new Set(tags)])
    }),
  )
})

test('Ten thousand tags need few statements, no tag needs none, and a tag too long to be said stands for everything', () => {
  const many = Array.from({ length: 10_000 }, (_, number) => `article:${number}`)
  expect(notifyStatements(many).length).toBeLessThan(25)
  expect(notifyStatements([])).toEqual([])
  expect(notifyStatements(['a', 'x'.repeat(9000)]).map(statement => statement.values)).toEqual([['purges', '["*"]']])
})

test('A payload that is not ours stands for everything', () => {
  for (const payload of [undefined, '', 'hello', '{}', '["a",1]', '"a"', 'null']) expect(tagsOf(payload)).toEqual([everything])
  expect(tagsOf('["a","b"]')).toEqual(['a', 'b'])
})
