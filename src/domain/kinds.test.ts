import { expect, test } from 'vitest'
import { kindsShownAsSource } from './content/index.ts'
import { kinds } from './kinds.ts'

test('Statements over several kinds know which of them are shown as their source', () => {
  const known = kindsShownAsSource as readonly string[]
  for (const { kind, untranslated } of kinds) expect(known.includes(kind), kind).toBe(untranslated === 'source')
})
