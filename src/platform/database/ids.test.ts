import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('Ids of one process stand in the order in which they were made, those of one millisecond too', () => {
  const made = Array.from({ length: 2000 }, () => newId(1_800_000_000_000))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every(isId)).toBe(true)
  expect(newId(1_800_000_000_001) > made.at(-1)!).toBe(true)
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
})
