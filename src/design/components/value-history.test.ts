import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placed } from './value-history.tsx'

const point = fc.record({ at: fc.integer({ min: -3e12, max: 3e12 }), amount: fc.integer({ min: 0, max: 1e9 }) })

test('Every value stands within the drawing, later ones further on and greater ones higher', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), points => {
      const drawn = placed(points)
      for (const { x, y } of drawn) expect(x >= 0 && x <= 600 && y >= 0 && y <= 150).toBe(true)
      for (const [index, one] of points.entries())
        for (const [other, two] of points.entries()) {
          if (one.at < two.at) expect(drawn[index]!.x).toBeLessThanOrEqual(drawn[other]!.x)
          if (one.amount < two.amount) expect(drawn[index]!.y).toBeGreaterThanOrEqual(drawn[other]!.y)
        }
    }),
  )
})

test('Nothing stands on the ground, since amounts are counted from zero', () => {
  expect(
    placed([
      { at: 0, amount: 0 },
      { at: 10, amount: 50 },
      { at: 20, amount: 100 },
    ]),
  ).toEqual([
    { x: 10, y: 140 },
    { x: 300, y: 75 },
    { x: 590, y: 10 },
  ])
  expect(
    placed([
      { at: 0, amount: 0 },
      { at: 0, amount: 0 },
    ]),
  ).toEqual([
    { x: 10, y: 140 },
    { x: 10, y: 140 },
  ])
})
