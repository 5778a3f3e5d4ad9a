import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, found, liveArticle, livePage, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { addFigure, type FigureFacts, type FigureValue, setFigureValue } from '../../domain/figures/index.ts'
import type { Body } from '../../formats/body/schema.ts'
import { statements } from '../../platform/database/prepared.ts'

let on: TestProgram
let ask: ReturnType<typeof as>
let busy: ReturnType<typeof as>
beforeAll(async () => {
  let [prague, other] = ['', '']
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague')
      other = await found(program, 'busy')
    },
    { clock: new Date('2027-06-07T06:00:00Z') },
  )
  ask = as(prague, 'editor')
  busy = as(other, 'editor')
})
afterAll(() => on.close())

const text = async (host?: string) => {
  await on.settled()
  return (await on.get('/en/figures', { host })).text.replaceAll('\u00a0', ' ')
}
const facts: FigureFacts = { label: { en: 'places' }, unit: {}, sourceTitle: { en: 'Report' }, sourceUrl: null, position: 0, reviewBy: null }
const first: FigureValue = { value: '440', qualifier: 'more_than', asOf: '2015-01-01', precision: 'year' }
const add = async (who: typeof ask, key: string, more: Partial<FigureFacts & FigureValue> = {}) =>
  value(await addFigure(on.platform, who, { ...facts, ...first, key, ...more })).figure

test('An office without figures says where they will stand', async () => {
  expect(await text()).toContain('class="empty"')
})

test('A figure says its value, since when it holds and where it comes from, and has a place that links may lead to', async () => {
  await add(ask, 'places', { sourceUrl: 'https://www.iom.int/', unit: { en: 'offices' } })
  const page = await text()
  expect(page).toContain('id="places"')
  expect(page).toMatch(/<small>more than <\/small><b>440<\/b>/)
  expect(page).toContain('places, offices')
  expect(page).toContain('As of 2015.')
  expect(page).toContain('href="https://www.iom.int/"')
  expect(page).not.toContain('<svg viewBox="0 0 600')
})

test('The values that it had are drawn and stand in a table, each date with what was entered last for it', async () => {
  const figure = await add(ask, 'staff', { value: '1000', qualifier: 'exactly', asOf: '2010-01-01' })
  value(await setFigureValue(on.platform, ask, { figure, ...first, value: '6000', qualifier: 'about', asOf: '2012-01-01' }))
  on.moveClock(new Date('2027-06-07T06:00:01Z'))
  value(await setFigureValue(on.platform, ask, { figure, ...first, value: '7000', qualifier: 'about', asOf: '2012-01-01' }))
  value(await setFigureValue(on.platform, ask, { figure, ...first, value: '7500', qualifier: 'about', asOf: '2015-06-30', precision: 'day' }))
  const page = await text()
  expect(page).toContain('aria-label="places: from 1,000 (2010) to about 7,500 (30 June 2015)"')
  const rows = [...page.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)].map(one => one.slice(1))
  expect(rows).toEqual([
    ['30 June 2015', 'about 7,500'],
    ['2012', 'about 7,000'],
    ['2010', '1,000'],
  ])
  expect(page.match(/<circle class="stop"/g)).toHaveLength(2)
})

test('A figure that nobody reviewed in time says how old it is, from that day on, also on a page that is kept', async () => {
  await add(ask, 'aging', { reviewBy: '2027-07-01' })
  const at = async (moment: string) => {
    on.moveClock(new Date(moment))
    return /id="aging".*?<\/section>/s.exec(await text())![0]
  }
  expect(await at('2027-06-07T06:00:00Z')).not.toContain('years ago')
  expect(await at('2027-06-30T21:59:59Z')).not.toContain('years ago')
  expect(await at('2027-06-30T22:00:00Z')).toContain('As of 2015. That is 12 years ago.')
  expect(await at('2027-12-31T22:59:59Z')).toContain('12 years ago')
  expect(await at('2027-12-31T23:00:00Z')).toContain('13 years ago')
  on.moveClock(new Date('2027-06-07T06:00:00Z'))
})

test('A figure within a text says its age as well, in time; an entry of a feed does not change by itself', async () => {
  const figure = await add(ask, 'in-a-text', { reviewBy: '2027-07-01' })
  const text = { type: 'doc', content: [{ type: 'figureRef', attrs: { id: figure } }] } as unknown as Body
  await liveArticle(on.platform, ask, { title: 'Holds it', slug: 'holds-it', body: text })
  await livePage(on.platform, ask, 'free', { title: 'Holds it too', slug: 'holds-it-too', body: text })
  for (const path of ['/en/news/holds-it', '/en/pages/holds-it-too']) {
    on.moveClock(new Date('2027-06-30T21:59:59Z'))
    expect((await on.get(path)).text, path).toMatch(/As of 2015\.(?! That)/)
    on.moveClock(new Date('2027-06-30T22:00:00Z'))
    expect((await on.get(path)).text, path).toContain('That is 12 years ago.')
  }
  expect((await on.get('/en/news/feed.atom')).text).not.toContain('years ago')
  on.moveClock(new Date('2027-06-07T06:00:00Z'))
})

test('A new value is seen at once where figures are shown, and other pages stay as they were kept', async () => {
  const figure = await add(ask, 'renewed')
  const paths = ['/en/figures', '/cs/figures', '/en/', '/en/contact', '/en/topics']
  await text()
  for (const path of paths) await on.get(path)
  value(await setFigureValue(on.platform, ask, { figure, ...first, value: '441', asOf: '2016-01-01' }))
  expect(await text()).toContain('<b>441</b>')
  const again: string[] = []
  for (const path of paths.slice(1)) {
    const { renders } = on.web.cache.stats()
    await on.get(path)
    if (on.web.cache.stats().renders !== renders) again.push(path)
  }
  expect(again).toEqual(['/cs/figures', '/en/'])
})

test('Readers see the values and not who entered them', async () => {
  const { reader } = on.platform.database
  await expect(reader.query('select made_by from figure_values')).rejects.toThrow(/permission denied/)
})

test('The page asks one statement, for thirty figures as for one', async () => {
  const counted = async () => {
    on.web.cache.purgeAll()
    // What stands around every page is read by the first that shows it.
    await on.settled()
    await on.get('/en/contact', { host: 'busy.localhost' })
    const before = statements.count
    await text('busy.localhost')
    return statements.count - before
  }
  const figure = await add(busy, 'figure-1')
  value(await setFigureValue(on.platform, busy, { figure, ...first, value: '450', asOf: '2016-01-01' }))
  expect(await counted()).toBe(1)
  for (let number = 2; number <= 30; number++) await add(busy, `figure-${number}`)
  expect(await counted()).toBe(1)
  expect((await text('busy.localhost')).match(/<section class="split"/g)).toHaveLength(30)
})
