import { expect, test } from 'vitest'
import { routes } from '../routes.ts'
import type { WebContext } from './context.ts'
import { createOpenPages } from './open-pages.ts'

const { queryNames } = createOpenPages({ routes } as unknown as WebContext)
const exampleOf = (pattern: string, lang: string) => pattern.replace(':lang', lang).replaceAll(/:[a-z0-9]+/gi, 'x')

test('No address of the desk is taken for a page of the site, though it may be spelled like one', () => {
  const taken = routes.filter(one => one.face === 'desk').map(one => exampleOf(one.path.pattern, 'en'))
  expect(taken.length).toBeGreaterThan(40)
  expect(taken.filter(path => queryNames(path))).toEqual([])
})

test('Every page that may be kept is found by its address', () => {
  const kept = routes.filter(one => 'cached' in one && one.cached).map(one => exampleOf(one.path.pattern, 'en'))
  expect(kept.filter(path => !queryNames(path))).toEqual([])
})
