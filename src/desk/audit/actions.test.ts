import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { languages, translator } from '../../platform/languages/index.ts'
import { actionKinds, actionText, hasWords } from './actions.ts'

const root = join(import.meta.dirname, '../..')
const sources = globSync('domain/**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/testing/**'] }).map(file =>
  readFileSync(join(root, file), 'utf8'),
)
const actions = [
  ...new Set(sources.flatMap(text => [...text.matchAll(/(?:audit: |writeAudit\([^']*|note\([^']*)'([a-z]+\.[a-z-]+)'/g)].map(found => found[1]!))),
].filter(action => action !== undefined)

it('Everything that is written into the trail can be read there in words, and is found by the filter', () => {
  expect(actions.length).toBeGreaterThan(20)
  expect(actions.filter(action => !hasWords(action))).toEqual([])
  expect(actions.filter(action => !actionKinds.includes(action.split('.')[0] as (typeof actionKinds)[number]))).toEqual([])
})

it.each(languages)('What nobody was allowed to do is told as that in %s', language => {
  const t = translator(language)
  expect(actionText(t, 'text.published.not-allowed')).toContain(actionText(t, 'text.published'))
  expect(actionText(t, 'text.published.not-allowed')).not.toBe(actionText(t, 'text.published'))
  expect(actionText(t, 'thing.of-an-older-version')).toBe('thing.of-an-older-version')
})
