import { expect, test } from 'vitest'
import { comparedLines } from './compared.ts'
import { fromMarkup } from './markup.ts'

const words = (title: string, text: string) => ({ title, lead: '', body: fromMarkup(text).body! })
const told = (stretches: ReturnType<typeof comparedLines>[number]['now']) =>
  stretches?.map(one => (one.change === 'added' ? `+${one.words}+` : one.change === 'removed' ? `-${one.words}-` : one.words)).join('')

test('Words that came or went are marked, in the line where they stand; lines that stayed say so', () => {
  const then = words('Fees', 'The fee is not yet known.\n\nYou pay later.')
  const now = words('Fees', 'The fee is 2,300 CZK.\n\nYou pay later.\n\nBreakfast is at seven.')
  expect(comparedLines(now, then).map(line => [told(line.now), told(line.before), line.same])).toEqual([
    ['Fees', 'Fees', true],
    ['The fee is +2,300 CZK+.', 'The fee is -not yet known-.', false],
    ['You pay later.', 'You pay later.', true],
    ['+Breakfast is at seven.+', undefined, false],
  ])
})

test('A line that is gone stands alone on the side of then', () => {
  expect(comparedLines(words('T', 'One.'), words('T', 'One.\n\nTwo.')).at(-1)).toEqual({
    before: [{ words: 'Two.', change: 'removed' }],
    same: false,
  })
})
