import { expect, test } from 'vitest'
import { formats, languages, translator } from '../platform/languages/index.ts'
import { asOfText } from './figures-box.tsx'

test('Since when a figure holds is a sentence in every language, and ends once, whatever is known of its date', () => {
  for (const language of languages)
    for (const precision of ['day', 'month', 'year'] as const)
      expect(
        asOfText({ t: translator(language), formats: formats(language) }, { as_of: '2015-06-30', precision }),
        `${language} ${precision}`,
      ).toMatch(/[^.]\.$/)
})
