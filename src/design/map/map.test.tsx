import { readFile } from 'node:fs/promises'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { countryShapes, shapesFile } from '../../../scripts/country-shapes.ts'
import { mapOf } from './drawing.ts'
import { lands } from './land.ts'
import { PartnershipMap } from './partnership-map.tsx'
import { apart, legTo } from './stations.ts'
import { HEIGHT, viewOf, WIDTH } from './view.ts'

test('The shapes of the countries are those that the script makes', { timeout: 60_000 }, async () => {
  expect((await readFile(shapesFile, 'utf8')) === (await countryShapes())).toBe(true)
})

test('Crimea lies in Ukraine, as the United Nations have it; no part of a country covers the globe', () => {
  const around = (code: string, [west, south]: [number, number]) =>
    lands()
      .get(code)!
      .shape.coordinates.some(([ring]) => ring!.some(([x, y]) => Math.abs(x! - west) < 1 && Math.abs(y! - south) < 1))
  expect([around('UA', [33.6, 44.5]), around('RU', [33.6, 44.5])]).toEqual([true, false])
  const drawing = mapOf(['CZ'], undefined)!
  expect(drawing.land).not.toContain(`h${WIDTH}v`)
})

const everyCountry = [...lands().keys()]

test.each([['CZ'], ['HU', 'CZ', 'AT', 'PT'], ['FJ', 'NZ', 'US'], ['CZ', 'VN', 'ZM'], ['RU', 'MD'], ['MT'], ['MH', 'KI']])(
  'A map of %s, %s, %s shows each of its countries within the frame',
  (...codes) => {
    const shown = codes.filter(code => code !== undefined)
    const { stations } = mapOf(shown, shown[0])!
    expect(stations.map(one => one.code)).toEqual(shown)
    for (const { x, y, text } of stations)
      for (const [value, most] of [
        [x, WIDTH],
        [y, HEIGHT],
        [text.x, WIDTH],
        [text.y, HEIGHT],
      ] as const) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(most)
      }
  },
)

test('Every country there is can be shown', () => {
  for (const code of everyCountry) {
    const [x, y] = viewOf([lands().get(code)!])(lands().get(code)!.at as [number, number])!
    expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT, code).toBe(true)
  }
})

test('A code that the map does not know is left out of it, and a map of none is not drawn', () => {
  expect(mapOf(['CZ', 'ZZ'], 'ZZ')).toMatchObject({ legs: '', stations: [{ code: 'CZ' }] })
  expect(mapOf(['ZZ'], undefined)).toBeUndefined()
  expect(renderToString(<PartnershipMap countries={['ZZ']} label="Nothing" />)).toBe('')
})

test('Lines go straight, then at 45 degrees into the station that leads', () => {
  const hub = { code: 'HU', x: 200, y: 200 }
  expect(legTo(hub, { code: 'PT', x: 20, y: 260 })).toEqual([
    [20, 260],
    [140, 260],
    [200, 200],
  ])
  expect(legTo(hub, { code: 'FI', x: 230, y: 20 })).toEqual([
    [230, 20],
    [230, 170],
    [200, 200],
  ])
})

test('Stations of small neighbours do not cover each other', () => {
  const moved = apart([
    { code: 'BE', x: 100, y: 100 },
    { code: 'NL', x: 104, y: 98 },
    { code: 'LU', x: 103, y: 105 },
  ])
  for (const [at, one] of moved.entries())
    for (const other of moved.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14)
})

test('A map of nine countries is small enough for a page', () => {
  const map = renderToString(<PartnershipMap countries={['HU', 'CZ', 'AT', 'BE', 'DE', 'IT', 'NL', 'PT', 'SK']} lead="HU" own="CZ" label="Map" />)
  expect(map.length).toBeLessThan(7000)
  expect(map).not.toMatch(/style=|<style|http/)
})
