import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { html, openTrySite, type TrySite, words } from './try-site.ts'

let site: TrySite
beforeEach(async () => {
  site = await openTrySite()
})
afterEach(() => site.close())

const unpack = { br: brotliDecompressSync, zstd: zstdDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }

test('A page comes in each encoding with its true length and the same words, first rendered and then kept', async () => {
  for (const round of ['rendered', 'kept']) {
    for (const encoding of ['br', 'zstd', 'gzip', 'identity'] as const) {
      const reply = await site.get(`/en/about-${encoding}`, { 'Accept-Encoding': encoding })
      expect(reply.headers['content-encoding'] ?? 'identity', round).toBe(encoding)
      expect(reply.headers['content-length']).toBe(String(reply.bytes.length))
      expect(reply.headers.vary).toBe('Accept-Encoding')
      expect(unpack[encoding](reply.bytes).toString()).toBe(`<p>/en/about-${encoding}</p>${words.repeat(20)}`)
    }
  }
  expect(site.cache.stats()).toMatchObject({ renders: 4, misses: 4, hits: 4 })
})

test('An encoding that nobody asked for yet is made from the page that is kept, without rendering it again', async () => {
  site.render = async () => html(`<p>žluťoučký кінь حصان</p>${words.repeat(20)}`)
  const texts = []
  for (const encoding of ['gzip', 'br', 'zstd', 'identity', 'gzip'] as const) {
    texts.push(unpack[encoding]((await site.get('/cs/about', { 'Accept-Encoding': encoding })).bytes).toString())
  }
  expect(new Set(texts)).toEqual(new Set([`<p>žluťoučký кінь حصان</p>${words.repeat(20)}`]))
  expect(site.rendered.get('/cs/about')).toBe(1)
})

test('The validator answers 304 to whoever has the page, in any encoding and however the condition is written', async () => {
  const { headers } = await site.get('/en/about', { 'Accept-Encoding': 'br' })
  const etag = headers.etag!
  for (const condition of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*', `W/"a,b",${etag},"c"`]) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const reply = await site.get('/en/about', { 'If-None-Match': condition, 'Accept-Encoding': encoding })
      expect([reply.status, reply.bytes.length, reply.headers.etag], condition).toEqual([304, 0, etag])
      expect(reply.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    }
  }
  for (const condition of ['"other"', etag.slice(0, -2), '', 'W/', etag.toUpperCase()]) {
    expect((await site.get('/en/about', { 'If-None-Match': condition })).status, condition).toBe(200)
  }
})

test('The validator changes with what the page says, and stays when the page is rendered again with the same words', async () => {
  const first = (await site.get('/en/about')).headers.etag
  site.cache.purgeAll()
  expect((await site.get('/en/about')).headers.etag).toBe(first)
  site.cache.purgeAll()
  site.render = async () => html('<p>other words</p>')
  expect((await site.get('/en/about')).headers.etag).not.toBe(first)
})

test('HEAD says what GET would, without the body, and a page first asked for with HEAD is whole for the next', async () => {
  const head = await site.get('/en/about', { 'Accept-Encoding': 'gzip' }, 'HEAD')
  const get = await site.get('/en/about', { 'Accept-Encoding': 'gzip' })
  const again = await site.get('/en/about', { 'Accept-Encoding': 'gzip' }, 'HEAD')
  const { date: _1, ...said } = get.headers
  for (const reply of [head, again]) {
    const { date: _2, ...headers } = reply.headers
    expect(headers).toEqual(said)
    expect(reply.bytes.length).toBe(0)
  }
  expect(gunzipSync(get.bytes).toString()).toContain(words)
  expect(site.rendered.get('/en/about')).toBe(1)
})

test('A range is not looked at: the whole page comes', async () => {
  await site.get('/en/about')
  const reply = await site.get('/en/about', { Range: 'bytes=0-3' })
  expect(reply.status).toBe(200)
  expect(reply.headers['accept-ranges']).toBeUndefined()
  expect(reply.bytes.toString()).toContain(words)
})

test('A page of a few words is sent as it is', async () => {
  site.render = async () => html('<p>short</p>')
  const reply = await site.get('/en/short', { 'Accept-Encoding': 'br, gzip' })
  expect(reply.headers['content-encoding']).toBeUndefined()
  expect((await site.get('/en/short', { 'Accept-Encoding': 'br, gzip' })).bytes.toString()).toBe('<p>short</p>')
})

test('A kept page is pressed harder in the background and stays the same page', async () => {
  site.render = async () => html(Array.from({ length: 400 }, (_, number) => `<li>${words.slice(number % 50)} ${number}</li>`).join('\n'))
  const quick = await site.get('/en/long', { 'Accept-Encoding': 'br' })
  await site.get('/en/long', { 'Accept-Encoding': 'br' })
  await site.cache.idle()
  const pressed = await site.get('/en/long', { 'Accept-Encoding': 'br' })
  expect(pressed.bytes.length).toBeLessThan(quick.bytes.length)
  expect(brotliDecompressSync(pressed.bytes)).toEqual(brotliDecompressSync(quick.bytes))
  expect(pressed.headers.etag).toBe(quick.headers.etag)
  expect(site.rendered.get('/en/long')).toBe(1)
})

test('A permanent redirect is kept with its place', async () => {
  site.render = async () => html('', { status: 301, headers: [['Location', '/en/news/new-slug']] })
  for (const _ of [1, 2]) {
    const reply = await site.get('/en/news/old-slug')
    expect([reply.status, reply.headers.location]).toEqual([301, '/en/news/new-slug'])
  }
  expect(site.cache.stats().renders).toBe(1)
})
