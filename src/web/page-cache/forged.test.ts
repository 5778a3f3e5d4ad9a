import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rendered } from './rendered.ts'
import { html, openTrySite, type TrySite, words } from './try-site.ts'

let site: TrySite
beforeEach(async () => {
  site = await openTrySite()
})
afterEach(() => site.close())

const said = (reply: { status: number; bytes: Buffer; headers: Record<string, unknown> }) => [
  reply.status,
  reply.headers.etag,
  reply.bytes.toString(),
]

test('Forged headers neither change what is kept, nor add to it, nor pass it by', async () => {
  const forgeries: Record<string, string>[] = [
    { Cookie: '__Host-waypost=stolen; theme=dark' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'javascript', 'X-Forwarded-For': '10.0.0.1', Forwarded: 'host=evil.example' },
    { 'X-Original-URL': '/desk', 'X-Rewrite-URL': '/desk', 'X-HTTP-Method-Override': 'DELETE' },
    { Accept: 'application/json', 'Accept-Language': 'ar', 'Accept-Charset': 'utf-7' },
    { 'Accept-Encoding': 'made-up' },
    { 'Cache-Control': 'no-cache, no-store', Pragma: 'no-cache' },
    { Range: 'bytes=0-1', 'If-Range': '"x"' },
    { Authorization: 'Basic YTpi', Origin: 'https://evil.example', Referer: 'https://evil.example' },
    { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT', 'If-Match': '"none"' },
    { 'X-React-Router-SPA-Mode': 'yes', 'Next-Action': 'x', RSC: '1', 'HX-Request': 'true' },
  ]
  // Each first one to ask for a page that is cold, and each again when it is kept.
  for (const [number, forgery] of forgeries.entries()) {
    const cold = await site.get(`/en/page-${number}`, forgery)
    expect(said(await site.get(`/en/page-${number}`))).toEqual(said(cold))
  }
  const plain = said(await site.get('/en/about'))
  for (const forgery of forgeries) expect(said(await site.get('/en/about', forgery))).toEqual(plain)
  expect(site.cache.stats()).toMatchObject({ entries: forgeries.length + 1, renders: forgeries.length + 1 })
})

test('Each office has its own page at an address, and an unknown host has none', async () => {
  site.render = async target => {
    const office = site.cache.stats().renders
    return html(`office ${office} ${target}`)
  }
  await site.get('/en/')
  await site.get('/en/', { Host: 'budapest.example' })
  expect((await site.get('/en/', { Host: 'prague.example:8080' })).bytes.toString()).toBe('office 1 /en/')
  expect((await site.get('/en/', { Host: 'budapest.example' })).bytes.toString()).toBe('office 2 /en/')
  for (const host of ['evil.example', 'prague.example.evil', 'prague.example /en/', 'PRAGUE.example@evil', '']) {
    const unknown = await site.get('/en/', { Host: host })
    expect(unknown.headers['cache-control'], host).not.toContain('public')
  }
  expect(site.cache.stats().entries).toBe(2)
})

test('Unknown, reordered, repeated and encoded queries lead to the one page that is kept', async () => {
  const plain = said(await site.get('/en/news?kind=news&page=2'))
  for (const query of [
    'page=2&kind=news',
    'utm=1&kind=news&&page=2&x',
    'kind=news&page=2&page=9',
    '%6bind=ne%77s&page=%32',
    `kind=news&page=2&pad=${'x'.repeat(10_000)}`,
  ]) {
    expect(said(await site.get(`/en/news?${query}`)), query.slice(0, 40)).toEqual(plain)
  }
  const about = said(await site.get('/en/about?evil=%3Cscript%3E&__proto__=1&constructor=2'))
  expect(said(await site.get('/en/about'))).toEqual(about)
  expect(about.join()).not.toContain('script')
  for (let number = 0; number < 500; number += 1) await site.get(`/en/about?n=${number}`)
  expect(site.cache.stats()).toMatchObject({ entries: 2, renders: 2 })
})

test('One path spelled in many ways is one page; what a framework might resolve to another page is not kept', async () => {
  const plain = said(await site.get('/en/news/a-%C5%BEb'))
  for (const path of ['/en/news/a-%c5%beb', '/en/%6Eews/%61-%C5%BEb']) expect(said(await site.get(path))).toEqual(plain)
  expect(site.cache.stats().entries).toBe(1)
  for (const path of [
    '/en/../desk',
    '/en/%2e%2e/desk',
    '/en//about',
    '//evil.example/en/',
    '/en/./about',
    '/en/%ff',
    '/en/%zz',
    '/en/about#x',
    '/en\\about',
    '/%E0%A4%A',
    'http://prague.example/en/',
  ]) {
    await site.get(path)
    expect(site.cache.stats().entries, path).toBe(1)
  }
})

test('Only GET and HEAD are answered from what is kept', async () => {
  await site.get('/en/about')
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) await site.get('/en/about', {}, method)
  expect(site.cache.stats()).toMatchObject({ hits: 0, entries: 1 })
})

test('A GET that brings a body is answered, and the next request on its connection is read from its right place', async () => {
  await site.get('/en/about')
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = net.connect(site.port, '127.0.0.1')
  let heard = ''
  socket.on('data', part => {
    heard += part.toString('latin1')
  })
  socket.on('close', () => resolve(heard))
  const smuggled = 'GET /desk HTTP/1.1\r\nHost: prague.example\r\n\r\n'
  socket.write(`GET /en/about HTTP/1.1\r\nHost: prague.example\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`)
  socket.write('GET /en/about HTTP/1.1\r\nHost: prague.example\r\nConnection: close\r\n\r\n')
  expect((await promise).match(/HTTP\/1\.1 200/g)).toHaveLength(2)
  expect(site.rendered.has('/desk')).toBe(false)
})

test.each<[string, Partial<Rendered>]>([
  ['an error', { status: 500, cache: true }],
  ['a page not found', { status: 404, cache: true }],
  ['a page that is gone', { status: 410, cache: true }],
  ['a temporary redirect', { status: 302, cache: true, headers: [['Location', '/en/']] }],
  ['a page that said it is not for all', { cache: false }],
  ['a page with a cookie', { headers: [['set-cookie', 'a=b']] }],
  ['a private page', { headers: [['Cache-Control', 'private, max-age=60']] }],
  ['a page not to be stored', { headers: [['cache-control', 'no-store']] }],
  ['a page that differs by language', { headers: [['Vary', 'Accept-Encoding, Accept-Language']] }],
  ['a page that differs by anything', { headers: [['Vary', '*']] }],
])('Never kept: %s', async (_, extra) => {
  site.render = async () => html(words.repeat(10), extra)
  for (const round of [1, 2]) {
    const reply = await site.get('/en/about')
    expect(reply.status).toBe(extra.status ?? 200)
    expect(reply.headers['cache-control']).not.toContain('public')
    expect(site.rendered.get('/en/about')).toBe(round)
  }
  expect(site.cache.stats()).toMatchObject({ entries: 0, bytes: 0 })
})

test('A personal page is not compressed, a page not found is', async () => {
  site.render = async () => html(words.repeat(10), { cache: false, headers: [['Cache-Control', 'private, no-store']] })
  expect((await site.get('/en/mine', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  site.render = async () => html(words.repeat(10), { cache: false, status: 404 })
  expect((await site.get('/en/gone', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBe('br')
})
