import { afterEach, beforeEach, expect, test } from 'vitest'
import { html, openTrySite, type TrySite } from './try-site.ts'

let site: TrySite
let reachable: boolean
beforeEach(async () => {
  site = await openTrySite()
  reachable = true
  site.render = async target => {
    if (!reachable) throw new Error('the database cannot be reached')
    return html(`rendered ${site.rendered.get(target)}`, {
      tags: ['page'],
      expiresAt: target === '/en/contact' ? site.clock.now + 60_000 : undefined,
    })
  }
})
afterEach(() => site.close())

const minutes = (count: number) => {
  site.clock.now += count * 60_000
}
const loseAll = () => {
  reachable = false
  site.cache.lost()
}

test('With the connection lost it serves what it has, for ten minutes, and answers 503 for the rest', async () => {
  await site.get('/en/')
  loseAll()
  expect(site.notices).toEqual(['listening', 'lost'])
  expect(site.cache.stats().listening).toBe(false)
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 1')
  const missing = await site.get('/en/about')
  expect([missing.status, missing.headers['retry-after']]).toEqual([503, '5'])
  minutes(9.99)
  expect((await site.get('/en/')).status).toBe(200)
  minutes(0.01)
  expect((await site.get('/en/')).status).toBe(503)
  expect((await site.get('/en/')).status).toBe(503)
  expect(site.notices).toEqual(['listening', 'lost', 'too-long'])
})

test('Not even then past a page’s own end', async () => {
  await site.get('/en/contact')
  loseAll()
  minutes(0.999)
  expect((await site.get('/en/contact')).status).toBe(200)
  minutes(0.001)
  expect((await site.get('/en/contact')).status).toBe(503)
})

test('Ten minutes count from the loss, however often it is told', async () => {
  await site.get('/en/')
  loseAll()
  minutes(6)
  site.cache.lost()
  minutes(4)
  expect((await site.get('/en/')).status).toBe(503)
  expect(site.notices.filter(notice => notice === 'lost')).toHaveLength(1)
})

test('Nothing new is kept while changes are not heard of', async () => {
  site.cache.lost()
  await site.get('/en/about')
  await site.get('/en/about')
  expect(site.rendered.get('/en/about')).toBe(2)
  site.render = async () => html('a page of constants')
  await site.get('/en/accessibility')
  expect(site.cache.stats().entries).toBe(0)
})

test('The first contact after drops everything', async () => {
  await site.get('/en/')
  loseAll()
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 1')
  reachable = true
  site.cache.contact()
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 2')
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 2')
  expect(site.notices).toEqual(['listening', 'lost', 'listening'])
})

test('A page read from the database is a first contact too, though nothing is heard yet', async () => {
  await site.get('/en/')
  loseAll()
  reachable = true
  await site.get('/en/about')
  expect(site.cache.stats().entries).toBe(0)
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 2')
})

test('While nothing is heard a crowd still renders a page once', async () => {
  site.cache.lost()
  site.render = async () => {
    await new Promise(soon => setTimeout(soon, 50))
    return html('for all', { tags: ['page'] })
  }
  const first = site.get('/en/')
  while (site.rendered.size === 0) await new Promise(soon => setTimeout(soon, 1))
  site.clock.now += 5
  await Promise.all([first, ...Array.from({ length: 20 }, () => site.get('/en/'))])
  expect(site.rendered.get('/en/')).toBe(1)
})

test('A page that needed no database drops nothing', async () => {
  await site.get('/en/')
  loseAll()
  site.render = async () => html('a page of constants')
  await site.get('/en/accessibility')
  expect((await site.get('/en/')).bytes.toString()).toBe('rendered 1')
})

test('A page that was being rendered when the connection was lost and came back is not kept', async () => {
  const gate = Promise.withResolvers<void>()
  site.render = async () => {
    await gate.promise
    return html('read before', { tags: ['page'] })
  }
  const asked = site.get('/en/')
  while (site.rendered.size === 0) await new Promise(soon => setTimeout(soon, 1))
  site.cache.lost()
  site.cache.contact()
  gate.resolve()
  await asked
  expect(site.cache.stats().entries).toBe(0)
})

test('Before changes are heard of for the first time nothing is kept', async () => {
  await site.close()
  site = await openTrySite({ unheard: true })
  await site.get('/en/')
  await site.get('/en/')
  expect(site.rendered.get('/en/')).toBe(2)
  expect(site.cache.stats()).toMatchObject({ listening: false, entries: 0 })
})
