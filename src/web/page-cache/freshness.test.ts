import { afterEach, beforeEach, expect, test } from 'vitest'
import { html, openTrySite, type TrySite } from './try-site.ts'

let site: TrySite
beforeEach(async () => {
  site = await openTrySite()
})
afterEach(() => site.close())

const textOf = async (path: string) => (await site.get(path)).bytes.toString()

/** A render that reads its rows at once and is held before it answers. */
function heldRender(rows: { title: string }, tags: string[]) {
  const reads: string[] = []
  let release = () => {}
  const gate = new Promise<void>(open => {
    release = open
  })
  site.render = async () => {
    const read = rows.title
    reads.push(read)
    await gate
    return html(`<p>${read}</p>`, { tags })
  }
  return { reads, release: () => release() }
}

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(soon => setTimeout(soon, 1))
}

test('A purge drops the pages that show the tag, and no other', async () => {
  site.render = async target => html(`<p>${target}</p>`, { tags: target === '/en/' ? ['articles', 'banner'] : [`article:${target}`] })
  for (const path of ['/en/', '/en/news/one', '/en/news/two']) await site.get(path)
  site.cache.purge(['article:/en/news/one', 'nobody'])
  for (const path of ['/en/', '/en/news/one', '/en/news/two']) await site.get(path)
  expect([...site.rendered]).toEqual([
    ['/en/', 1],
    ['/en/news/one', 2],
    ['/en/news/two', 1],
  ])
  site.cache.purge(['*'])
  expect(site.cache.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0, purges: 2 })
})

test('A page rendered from rows read before a commit is never kept after it', async () => {
  const rows = { title: 'before' }
  const held = heldRender(rows, ['article:1'])
  const asked = textOf('/en/news/one')
  await until(() => held.reads.length === 1)
  rows.title = 'after'
  site.cache.purge(['article:1'])
  held.release()
  expect(await asked).toBe('<p>before</p>')
  expect(site.cache.stats().entries).toBe(0)
  expect(await textOf('/en/news/one')).toBe('<p>after</p>')
})

test('A page rendered while something else was committed is kept', async () => {
  const held = heldRender({ title: 'mine' }, ['article:1'])
  const asked = textOf('/en/news/one')
  await until(() => held.reads.length === 1)
  site.cache.purge(['article:2'])
  held.release()
  await asked
  expect(site.cache.stats().entries).toBe(1)
})

test('Who comes after a commit while the page is still rendered from older rows gets the newer page', async () => {
  const rows = { title: 'before' }
  const held = heldRender(rows, ['article:1'])
  const early = [textOf('/en/news/one'), textOf('/en/news/one')]
  await until(() => held.reads.length === 1)
  rows.title = 'after'
  site.cache.purge(['article:1'])
  const late = Array.from({ length: 20 }, () => textOf('/en/news/one'))
  await new Promise(soon => setTimeout(soon, 30))
  held.release()
  expect(await Promise.all(late)).toEqual(Array.from({ length: 20 }, () => '<p>after</p>'))
  await Promise.all(early)
  expect(held.reads).toEqual(['before', 'after'])
})

test('Purges beyond what the log remembers still keep an older page out', async () => {
  const held = heldRender({ title: 'before' }, ['article:1'])
  const asked = textOf('/en/news/one')
  await until(() => held.reads.length === 1)
  site.cache.purge(['article:1'])
  for (let number = 0; number < 30_000; number += 1) site.cache.purge([`other:${number}`])
  held.release()
  await asked
  expect(site.cache.stats().entries).toBe(0)
})

test('A page that changes by itself is kept until that instant and not a millisecond longer', async () => {
  const begins = site.clock.now
  site.render = async () =>
    html(`<p>${site.clock.now < begins + 60_000 ? 'banner' : 'none'}</p>`, {
      expiresAt: site.clock.now < begins + 60_000 ? begins + 60_000 : undefined,
    })
  expect(await textOf('/en/')).toBe('<p>banner</p>')
  site.clock.now = begins + 59_999
  expect(await textOf('/en/')).toBe('<p>banner</p>')
  expect(site.rendered.get('/en/')).toBe(1)
  site.clock.now = begins + 60_000
  expect(await textOf('/en/')).toBe('<p>none</p>')
  expect(site.rendered.get('/en/')).toBe(2)
  site.clock.now += 86_400_000
  expect(await textOf('/en/')).toBe('<p>none</p>')
  expect(site.rendered.get('/en/')).toBe(2)
})

test('A page that expired while it was rendered is not kept, and who came after its end is not shown it', async () => {
  const begins = site.clock.now
  const gate = Promise.withResolvers<void>()
  site.render = async () => {
    const open = site.clock.now < begins + 1_000
    if (open) await gate.promise
    return html(open ? 'open' : 'closed', open ? { expiresAt: begins + 1_000 } : {})
  }
  const early = textOf('/en/contact')
  await until(() => site.rendered.get('/en/contact') === 1)
  site.clock.now = begins + 1_000
  const late = textOf('/en/contact')
  await new Promise(soon => setTimeout(soon, 20))
  gate.resolve()
  expect([await early, await late]).toEqual(['open', 'closed'])
  expect(await textOf('/en/contact')).toBe('closed')
})

test('Nobody may keep a page without asking each time', async () => {
  expect((await site.get('/en/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})
