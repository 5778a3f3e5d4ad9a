import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { newId } from '../../platform/database/ids.ts'
import { officeFrame } from '../frame/index.ts'
import {
  announceBanner,
  type BannerDraft,
  bannerNow,
  bannersForStaff,
  changeBanner,
  isBannerLink,
  MOST_BANNERS,
  removeBanner,
  type ShownBanner,
} from './index.ts'

let on: TestPlatform
let ask: ReturnType<typeof as>
beforeAll(async () => {
  on = await testPlatform()
  ask = as(on.office, 'editor')
})
afterAll(() => on.end())

const hour = 3600_000
const start = Date.now()
const moment = (ahead: number) => ({ at: new Date(start + ahead * hour), wall: '2026-06-01T09:00', zone: 'Europe/Prague' })
const draft = (more: Partial<BannerDraft> = {}): BannerDraft => ({
  label: { en: 'Closed on Friday' },
  link: {},
  from: moment(-1),
  until: moment(1),
  ...more,
})
const shown = (from: number, until: number | null, id = newId()): ShownBanner => ({
  id,
  label: { en: id },
  link: {},
  shown_from: new Date(start + from * hour),
  shown_until: until === null ? null : new Date(start + until * hour),
})
const frame = async () => officeFrame(on.platform, { id: on.office, languages: ['en'] }, 'en')

test('A banner shows from its first second and not at its last', () => {
  const banner = shown(0, 1)
  const at = (ms: number) => bannerNow([banner], new Date(start + ms))
  expect(at(-1)).toEqual({ banner: undefined, until: banner.shown_from })
  expect(at(0)).toEqual({ banner, until: banner.shown_until })
  expect(at(hour - 1).banner).toBe(banner)
  expect(at(hour)).toEqual({ banner: undefined, until: null })
})

test('Of several the one that began last shows; when it ends the one before is back', () => {
  const [long, short] = [shown(0, null), shown(2, 3)]
  expect(bannerNow([long, short], new Date(start + 2.5 * hour)).banner).toBe(short)
  expect(bannerNow([short, long], new Date(start + 3 * hour)).banner).toBe(long)
})

test('Until the instant that is named no other banner shows', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 20 }))), { maxLength: 6 })
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, at, part) => {
      const banners = rows.map(([from, length], index) => shown(from, length === null ? null : from + length, `${index}`))
      const now = start + at * hour
      const { banner, until } = bannerNow(banners, new Date(now))
      const later = until ? Math.min(until.getTime() - 1, now + part * (until.getTime() - now)) : now + 1000 * hour
      expect(bannerNow(banners, new Date(later)).banner).toBe(banner)
    }),
  )
})

test('A banner links to a path of this site or to https, and to nothing else', () => {
  for (const link of ['/en/contact', 'https://www.iom.int/news']) expect(isBannerLink(link)).toBe(true)
  for (const link of ['//evil.example', '/\\evil.example', 'http://plain.example', 'javascript:alert(1)', 'https://', 'contact', '', '/a b'])
    expect(isBannerLink(link), link).toBe(false)
})

test('A banner without words, with a wrong link, or that ends before it begins is refused beside its field', async () => {
  expect(await announceBanner(on.platform, ask, draft({ label: {} }))).toMatchObject({ refusal: 'label-missing', fields: ['label'] })
  expect(await announceBanner(on.platform, ask, draft({ link: { cs: 'javascript:alert(1)' } }))).toMatchObject({ refusal: 'link-not-valid' })
  expect(await announceBanner(on.platform, ask, draft({ until: moment(-1) }))).toMatchObject({
    refusal: 'until-before-from',
    fields: ['untilDate', 'untilTime'],
  })
})

test('What is announced, changed and removed is so in the frame of every page, with the wall time as it was typed', async () => {
  const { banner } = value(await announceBanner(on.platform, ask, draft()))
  expect((await frame()).banners).toMatchObject([{ id: banner, label: { en: 'Closed on Friday' }, shown_from: moment(-1).at }])
  value(await changeBanner(on.platform, ask, { banner, ...draft({ label: { en: 'Open again' }, until: null }) }))
  expect((await frame()).banners).toMatchObject([{ label: { en: 'Open again' }, shown_until: null }])
  expect(await bannersForStaff(on.database.program, on.office, {})).toMatchObject([{ from_wall: '2026-06-01T09:00', zone: 'Europe/Prague' }])
  value(await removeBanner(on.platform, ask, { banner }))
  expect((await frame()).banners).toEqual([])
  for (const outcome of [await removeBanner(on.platform, ask, { banner }), await changeBanner(on.platform, ask, { banner: newId(), ...draft() })])
    expect(outcome).toMatchObject({ refusal: 'not-found' })
})

test('A banner that shows now is not pushed out by many that are only announced', async () => {
  const { banner } = value(await announceBanner(on.platform, ask, draft({ until: null })))
  for (let ahead = 1; ahead <= MOST_BANNERS + 5; ahead++)
    value(await announceBanner(on.platform, ask, draft({ from: moment(ahead), until: moment(ahead + 1) })))
  expect(bannerNow((await frame()).banners, new Date(start)).banner?.id).toBe(banner)
})
