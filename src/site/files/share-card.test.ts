import { request } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFacts, as, found, liveArticle, newArticle, publishArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { articleKind, changeArticleFacts } from '../../domain/articles/index.ts'
import { unpublishText } from '../../domain/content/index.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async ({ program }) => {
    prague = await found(program, 'prague', { languages: ['en', 'ar', 'cs'], names: { en: 'Office Prague', ar: 'مكتب براغ' } })
    await found(program, 'budapest')
  })
  ask = as(prague, 'editor')
})
afterAll(() => on.close())

const shared = async (path: string) => {
  const { text } = await on.get(path)
  const property = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(text)?.[1]
  return {
    path: new URL(property('og:image')!).pathname,
    width: property('og:image:width'),
    height: property('og:image:height'),
    alt: property('og:image:alt'),
  }
}
const bytes = (path: string, host = 'prague.localhost') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((told, failed) =>
    request({ port: on.port, host: '127.0.0.1', path, headers: { Host: host } }, async reply =>
      told({ status: reply.statusCode!, headers: reply.headers, body: Buffer.concat(await reply.toArray()) }),
    )
      .on('error', failed)
      .end(),
  )

test('A record has a picture to be shared with, in each of its languages, drawn once and for ever', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Applications are open', slug: 'open' })
  await publishArticle(on.platform, ask, article, { title: 'باب التقديم مفتوح', language: 'ar', slug: 'maftuh' })
  for (const path of ['/en/news/open', '/ar/news/maftuh']) {
    const { path: address, width, height, alt } = await shared(path)
    expect([width, height]).toEqual(['1200', '630'])
    expect(alt).toMatch(path.startsWith('/ar') ? /باب التقديم مفتوح.*مكتب براغ/ : /Applications are open · News · 18.December 2014 · Office Prague/)
    const { status, headers, body } = await bytes(address)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/png', 'public, max-age=31536000, immutable'])
    expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' })
    expect(body.equals((await bytes(address)).body)).toBe(true)
    expect(body.length).toBeLessThan(60_000)
  }
})

test('With its title or its date it has another address, and the former one leads there', async () => {
  const { article, revision } = await liveArticle(on.platform, ask, { title: 'Before', slug: 'before' })
  const { path: first } = await shared('/en/news/before')
  const next = await publishArticle(on.platform, ask, article, { title: 'After', slug: 'before', basedOn: revision })
  const { path: second } = await shared('/en/news/before')
  expect(next && second).not.toBe(first)
  value(await changeArticleFacts(on.platform, ask, { article, facts: articleFacts({ datedOn: '2013-01-02' }) }))
  const { path: third } = await shared('/en/news/before')
  expect(new Set([first, second, third]).size).toBe(3)
  const { status, headers } = await bytes(first)
  expect([status, headers.location, headers['cache-control']]).toEqual([302, third, 'no-store'])
})

test('There is none of what readers do not see, in another office, or by any other address', async () => {
  const { article } = await liveArticle(on.platform, ask, { title: 'Withdrawn', slug: 'withdrawn' })
  const { path } = await shared('/en/news/withdrawn')
  const draft = await newArticle(on.platform, ask, { title: 'Draft' })
  expect((await bytes(path.replace(article, draft.article))).status).toBe(404)
  expect((await bytes(path, 'budapest.localhost')).status).toBe(404)
  expect((await bytes(path.replace('/en/', '/cs/'))).status).toBe(404)
  for (const wrong of [path.replace('.png', '.jpg'), path.replace('.png', ''), path.replace(article, 'x'), path.replace(/[^/]+$/, '..png')])
    expect((await bytes(wrong)).status, wrong).toBe(404)
  value(await unpublishText(on.platform, ask, { kind: articleKind, record: article, language: 'en' }))
  expect((await bytes(path)).status).toBe(404)
})
