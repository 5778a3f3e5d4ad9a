import { afterEach, beforeEach, expect, test } from 'vitest'
import { html, openTrySite, type TrySite, words } from './try-site.ts'

let site: TrySite
beforeEach(async () => {
  site = await openTrySite()
})
afterEach(() => site.close())

const pause = (milliseconds: number) => new Promise(soon => setTimeout(soon, milliseconds))
const crowd = (path: string, headers?: (number: number) => Record<string, string>) =>
  Promise.all(Array.from({ length: 100 }, (_, number) => site.get(path, headers?.(number))))

test('A hundred requests for one cold page render it once, whatever encodings they ask for', async () => {
  site.render = async () => {
    await pause(100)
    return html(words.repeat(50))
  }
  const replies = await crowd('/en/', number => ({ 'Accept-Encoding': ['br', 'gzip', 'zstd', 'identity'][number % 4]! }))
  expect(site.rendered.get('/en/')).toBe(1)
  expect(new Set(replies.map(reply => `${reply.status} ${reply.headers.etag}`)).size).toBe(1)
  expect(site.cache.stats()).toMatchObject({ renders: 1, entries: 1 })
})

test('Spelled differently they are still one page', async () => {
  site.render = async () => {
    await pause(50)
    return html(words.repeat(50))
  }
  await Promise.all(['/en/news?page=2&kind=news', '/en/news?kind=news&page=2', '/en/%6eews?kind=news&page=2&utm=x'].map(path => site.get(path)))
  expect([...site.rendered]).toEqual([['/en/news?kind=news&page=2', 1]])
})

test('What is one visitor’s is given to nobody who waited beside them', async () => {
  let visitor = 0
  site.render = async () => {
    visitor += 1
    const own = visitor
    await pause(30)
    return html(`for ${own}`, { headers: [['Set-Cookie', `visitor=${own}`]] })
  }
  const replies = await crowd('/en/')
  expect(new Set(replies.map(reply => reply.bytes.toString())).size).toBe(100)
  expect(site.cache.stats().entries).toBe(0)
})

test('One visitor’s fault is not the fault of those who waited', async () => {
  let renders = 0
  site.render = async () => {
    renders += 1
    const first = renders === 1
    await pause(30)
    if (first) throw new Error('as if the connection had been cut')
    return html(words)
  }
  const statuses = (await crowd('/en/')).map(reply => reply.status)
  expect(statuses.filter(status => status === 503)).toHaveLength(1)
  expect(statuses.filter(status => status === 200)).toHaveLength(99)
  expect((await site.get('/en/')).status).toBe(200)
})

test('A rendering that hangs does not hold up who comes later', async () => {
  const gate = Promise.withResolvers<void>()
  site.render = async () => {
    await gate.promise
    return html('slow')
  }
  const hanging = site.get('/en/')
  while (site.rendered.get('/en/') === undefined) await pause(1)
  site.clock.now += 10_000
  site.render = async () => html('quick')
  expect((await site.get('/en/')).bytes.toString()).toBe('quick')
  gate.resolve()
  expect((await hanging).bytes.toString()).toBe('slow')
})
