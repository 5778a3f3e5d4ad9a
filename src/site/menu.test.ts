import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, draft, found, liveArticle, livePage, value } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { publishText, unpublishText } from '../domain/content/index.ts'
import { addFigure } from '../domain/figures/index.ts'
import { setMenu, setOfficeText } from '../domain/menus/index.ts'
import { createProject, projectKind, projectSchema } from '../domain/projects/index.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague')
  })
  ask = as(prague, 'editor')
  await liveArticle(on.platform, ask, { title: 'First', slug: 'first' })
})
afterAll(() => on.close())

const menu = async (path: string) => {
  const { text } = await on.get(path)
  const nav = /<nav class="menu".*?<\/nav>/s.exec(text)![0]
  const items = [...nav.matchAll(/<a href="([^"]+)"[^>]*?( aria-current="[a-z]+")?>/g)].map(one => one[1]! + (one[2] ? ' here' : ''))
  // On phones the search stands in the menu as a link.
  return items.filter(one => !one.endsWith('/search'))
}

test('A menu that nobody set shows the parts of the site in which there is something, from the moment there is until it is gone', async () => {
  expect(await menu('/en/news')).toEqual(['/en/news here', '/en/contact'])
  const { record: project, revision } = value(
    await createProject(on.platform, ask, { facts: projectSchema.parse({}), text: draft({ title: 'A project' }) }),
  )
  expect(await menu('/en/news')).toEqual(['/en/news here', '/en/contact'])
  value(await publishText(on.platform, ask, { kind: projectKind, record: project, language: 'en', revision }))
  expect(await menu('/en/news/first')).toEqual(['/en/news here', '/en/projects', '/en/contact'])
  // A project is shown in every language, if only as its source says it.
  expect(await menu('/cs/contact')).toEqual(['/cs/news', '/cs/projects', '/cs/contact here'])
  value(await unpublishText(on.platform, ask, { kind: projectKind, record: project, language: 'en' }))
  expect(await menu('/en/news')).toEqual(['/en/news here', '/en/contact'])
  value(
    await addFigure(on.platform, ask, {
      key: 'staff',
      label: { en: 'Staff' },
      unit: {},
      sourceTitle: {},
      sourceUrl: null,
      position: 0,
      reviewBy: null,
      value: '7',
      qualifier: 'exactly',
      asOf: '2014-12-31',
      precision: 'year',
    }),
  )
  expect(await menu('/en/news')).toEqual(['/en/news here', '/en/figures', '/en/contact'])
})

test('A menu that is set, and words that are, stand on every page at once; items that lead nowhere yet are left out', async () => {
  const page = await livePage(on.platform, ask, 'free', { title: 'Volunteers', slug: 'volunteers' })
  for (const path of ['/en/news', '/en/contact', '/cs/news', '/en/pages/volunteers']) await on.get(path)
  value(
    await setMenu(on.platform, ask, {
      menu: 'main',
      items: [
        { label: {}, target: { record: page } },
        { label: {}, target: { section: 'events' } },
        { label: { en: 'The news' }, target: { section: 'news' } },
        { label: { en: 'Elsewhere' }, target: { address: 'https://example.org/' } },
      ],
    }),
  )
  value(await setOfficeText(on.platform, ask, { key: 'news.lead', label: { en: 'What became of it' } }))
  expect(await menu('/en/contact')).toEqual(['/en/pages/volunteers', '/en/news', 'https://example.org/'])
  expect(await menu('/en/pages/volunteers')).toEqual(['/en/pages/volunteers here', '/en/news', 'https://example.org/'])
  const { text } = await on.get('/en/news')
  expect(text).toContain('>The news</a>')
  expect(text).toContain('What became of it')
  expect((await on.get('/cs/news')).text).not.toContain('What became of it')
})
