import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, found, liveArticle, newArticle, value } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { articleKind } from '../domain/articles/index.ts'
import { publishText, unpublishText } from '../domain/content/index.ts'
import { createProject, projectKind, projectSchema } from '../domain/projects/index.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague', { languages: ['en', 'cs', 'ar'] })
  })
  ask = as(prague, 'editor')
})
afterAll(() => on.close())

const titles = async (lang: string) => {
  const atom = parseAtomFeed((await on.get(`/${lang}/feed.atom`)).text)
  const json = parseJsonFeed((await on.get(`/${lang}/feed.json`)).text) as { items?: { title?: string; url?: string }[] }
  const found = (atom.entries ?? []).map(entry => entry.title?.value ?? (entry.title as unknown as string))
  expect((json.items ?? []).map(item => item.title)).toEqual(found)
  return found
}

test('What was published of every kind stands in one feed, the last first; in another language what readers of it see', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'An article', slug: 'an-article' })
  const { record, revision } = value(await createProject(on.platform, ask, { facts: projectSchema.parse({}), text: draft({ title: 'A project' }) }))
  await newArticle(on.platform, ask, { title: 'A draft' })
  expect(await titles('en')).toEqual(['An article'])
  value(await publishText(on.platform, ask, { kind: projectKind, record, language: 'en', revision }))
  expect(await titles('en')).toEqual(['A project', 'An article'])
  // A project is read as its source says it, an article is not.
  expect(await titles('cs')).toEqual(['A project'])
  const { text } = await on.get('/en/feed.atom')
  for (const [, href] of text.matchAll(/<link rel="alternate" (?:type="text\/html" )?href="([^"]+)"/g))
    expect((await on.get(new URL(href!).pathname)).status, href).toBe(200)
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  expect(await titles('en')).toEqual(['A project'])
})

test('Every page leads to it', async () => {
  for (const path of ['/en/', '/cs/contact']) {
    const { text } = await on.get(path)
    const lang = path.slice(1, 3)
    expect(text).toContain(
      `<link rel="alternate" type="application/atom+xml" title="Office prague: ${lang === 'en' ? 'everything new' : 'vše nové'}" href="/${lang}/feed.atom"/>`,
    )
    expect(text).toContain(`href="/${lang}/feed.json"`)
  }
})
