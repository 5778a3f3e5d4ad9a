import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { html, openTrySite, type TrySite, words } from './try-site.ts'

let site: TrySite
beforeEach(async () => {
  site = await openTrySite({ megabytes: 1 })
})
afterEach(() => site.close())

const tenKilobytes = () => randomBytes(5_000).toString('hex')

test('The bytes kept stay within the bound, and what was not asked for longest goes first', async () => {
  site.render = async target => html(tenKilobytes(), { tags: ['all', target] })
  for (let number = 0; number < 400; number += 1) {
    await site.get(`/en/page-${number}`)
    await site.get('/en/page-0')
    expect(site.cache.stats().bytes).toBeLessThanOrEqual(1024 * 1024)
  }
  const { entries, tags } = site.cache.stats()
  expect(entries).toBeGreaterThan(50)
  expect(entries).toBeLessThan(110)
  expect(tags).toBe(entries + 1)
  expect(site.rendered.get('/en/page-0')).toBe(1)
  await site.get('/en/page-399')
  expect(site.rendered.get('/en/page-399')).toBe(1)
  await site.get('/en/page-1')
  expect(site.rendered.get('/en/page-1')).toBe(2)
})

test('A form made later counts as well', async () => {
  site.render = async () => html(words.repeat(100))
  await site.get('/en/', { 'Accept-Encoding': 'br' })
  const before = site.cache.stats().bytes
  await site.get('/en/', { 'Accept-Encoding': 'identity' })
  expect(site.cache.stats().bytes - before).toBeGreaterThan(words.length * 100)
  site.cache.purgeAll()
  expect(site.cache.stats()).toMatchObject({ bytes: 0, entries: 0 })
})

test('A page too large to keep is sent and not kept, and leaves nothing in the index', async () => {
  site.render = async () => html(randomBytes(300_000).toString('hex'), { tags: ['large'] })
  for (const round of [1, 2]) {
    expect((await site.get('/en/large')).bytes.length).toBe(600_000)
    expect(site.rendered.get('/en/large')).toBe(round)
  }
  expect(site.cache.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 })
})

test('A page rendered again with other tags is found by the new ones only', async () => {
  const begins = site.clock.now
  site.render = async () => html('old', { tags: ['old'], expiresAt: begins + 1 })
  await site.get('/en/')
  site.clock.now += 1
  site.render = async () => html('new', { tags: ['new'] })
  await site.get('/en/')
  site.cache.purge(['old'])
  expect(site.cache.stats()).toMatchObject({ entries: 1, tags: 1 })
  site.cache.purge(['new'])
  expect(site.cache.stats()).toMatchObject({ entries: 0, tags: 0 })
})

test('A page that two renderings made is found by the tags of the one that stayed', async () => {
  const gate = Promise.withResolvers<void>()
  site.render = async () => {
    await gate.promise
    return html('late', { tags: ['late'] })
  }
  const late = site.get('/en/')
  while (site.rendered.size === 0) await new Promise(soon => setTimeout(soon, 1))
  site.clock.now += 10_000
  site.render = async () => html('early', { tags: ['early'] })
  await site.get('/en/')
  gate.resolve()
  await late
  site.cache.purge(['early'])
  expect(site.cache.stats()).toMatchObject({ entries: 1, tags: 1 })
  site.cache.purge(['late'])
  expect(site.cache.stats()).toMatchObject({ entries: 0, tags: 0 })
})

test('With no megabytes every page is rendered for whoever asks', async () => {
  await site.close()
  site = await openTrySite({ megabytes: 0 })
  const replies = await Promise.all(Array.from({ length: 20 }, () => site.get('/en/')))
  expect(replies.every(reply => reply.status === 200)).toBe(true)
  expect(site.rendered.get('/en/')).toBe(20)
  expect(site.cache.stats().entries).toBe(0)
})
