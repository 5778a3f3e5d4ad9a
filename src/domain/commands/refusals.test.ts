import { expect, it } from 'vitest'
import { catalogue } from '../../platform/languages/catalogue.ts'
import { languages } from '../../platform/languages/index.ts'
import { refusals } from './outcome.ts'

const named = (keys: string[]) =>
  [...new Set(keys.filter(key => key !== '_reviewed').map(key => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort()

it.each(languages)('Every refusal has a sentence in %s, and no sentence is left over', language => {
  expect(named(Object.keys(catalogue[language].refusals))).toEqual([...refusals].sort())
})
