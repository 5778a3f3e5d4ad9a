import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { statesFile, statesPage } from '../../../scripts/states.ts'

test('The page about states says what the tables of moves say', async () => {
  expect(await readFile(statesFile, 'utf8'), 'made anew by node scripts/states.ts').toBe(statesPage())
})
