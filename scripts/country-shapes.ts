import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { geoArea, geoCentroid } from 'd3-geo'
import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { simplified } from '../src/design/map/simplify.ts'

const root = join(import.meta.dirname, '..')
export const shapesFile = join(root, 'src/design/map/country-shapes.ts')

/** What is smaller than such a triangle, in square degrees as they are at the equator, is smoothed away. */
const LEAST_TRIANGLE = 0.03
/** Islands smaller than this are left out, unless their country has nothing larger. */
const LEAST_ISLAND = 0.1
/** Steps of a degree that points keep to. */
const STEPS = 25

type Point = [number, number]
type Shape = { readonly code: string; readonly polygons: number[][][] }

/**
 * Natural Earth draws who holds a place, the United Nations whose it is (General Assembly 68/262 for Crimea). The map follows the
 * United Nations; what has no code there is part of the state that it lies in.
 */
const partOf: Readonly<Record<string, string>> = { Somaliland: 'SO', 'N. Cyprus': 'CY', Kosovo: 'XK' }
const crimea = { in: 'RU', of: 'UA', west: 32, east: 37, south: 44, north: 46.3 }

/** The shapes of all countries, simplified, as the text of the file that holds them. */
export async function countryShapes(): Promise<string> {
  const world = JSON.parse(await readFile(join(root, 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const arcs = world.arcs.map(arc => degrees(arc as Point[], world.transform!))
  const shapes = countriesOf(world)
    .map(one => ({ ...one, polygons: withoutSmallIslands(one.polygons, arcs) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return written(shapes, arcs)
}

const degrees = (arc: Point[], { scale, translate }: { scale: number[]; translate: number[] }): Point[] => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]
  })
}

function countriesOf(world: Topology<{ countries: GeometryCollection<{ name: string }> }>): Shape[] {
  const polygons = new Map<string, number[][][]>()
  for (const geometry of world.objects.countries.geometries as ((Polygon | MultiPolygon) & { properties: { name: string } })[]) {
    const code = geometry.id === undefined ? partOf[geometry.properties.name] : new Intl.Locale(`und-${geometry.id}`).region
    // Ice has no people to set out from it or to arrive.
    if (!code || code === 'AQ') continue
    for (const polygon of geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) {
      const [longitude, latitude] = geoCentroid(feature(world, { type: 'Polygon', arcs: polygon }))
      const isCrimea = longitude > crimea.west && longitude < crimea.east && latitude > crimea.south && latitude < crimea.north
      const of = code === crimea.in && isCrimea ? crimea.of : code
      polygons.set(of, [...(polygons.get(of) ?? []), polygon])
    }
  }
  // Parts that touch become one: no border is drawn between them.
  return [...polygons].map(([code, arcs]) => ({
    code,
    polygons: (
      mergeArcs(
        world,
        arcs.map(polygon => ({ type: 'Polygon', arcs: polygon })),
      ) as unknown as { arcs: number[][][] }
    ).arcs,
  }))
}

const pointsOf = (ring: readonly number[], arcs: readonly Point[][]): Point[] =>
  ring.flatMap((arc, index) => {
    const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!
    return index === 0 ? points : points.slice(1)
  })

/** The ring as d3 takes it: what lies within is the smaller part of the globe. */
function within(ring: readonly Point[]) {
  const polygon = { type: 'Polygon' as const, coordinates: [[...ring]] }
  return geoArea(polygon) > 2 * Math.PI ? { ...polygon, coordinates: [ring.toReversed()] } : polygon
}

/** In square degrees as they are at the equator. */
const areaOf = (ring: readonly Point[]) => geoArea(within(ring)) * (180 / Math.PI) ** 2

function withoutSmallIslands(polygons: number[][][], arcs: readonly Point[][]): number[][][] {
  const sized = polygons.map(polygon => ({ rings: polygon, area: areaOf(pointsOf(polygon[0]!, arcs)) })).toSorted((a, b) => b.area - a.area)
  return sized.filter((one, index) => index === 0 || one.area >= LEAST_ISLAND).map(one => one.rings)
}

/**
 * Where a country's station stands: the middle of its largest part, or the point furthest from its borders where the middle lies outside or
 * near them.
 */
function stationOf(ring: readonly Point[]): Point {
  const narrower = Math.cos((ring.reduce((sum, [, y]) => sum + y, 0) / ring.length / 180) * Math.PI)
  const points = ring.map(([x, y]): Point => [x * narrower, y])
  const inland = (at: Point) => (holds(points, at) ? Math.min(...points.map(([x, y]) => Math.hypot(x - at[0], y - at[1]))) : -1)
  const [longitude, latitude] = geoCentroid(within(ring))
  const [west, east] = [Math.min(...points.map(one => one[0])), Math.max(...points.map(one => one[0]))]
  const [south, north] = [Math.min(...points.map(one => one[1])), Math.max(...points.map(one => one[1]))]
  let best: Point = [longitude * narrower, latitude]
  let most = inland(best) * 2
  for (let step = 0; step < SAMPLES ** 2; step++) {
    const [across, up] = [(step % SAMPLES) + 0.5, Math.floor(step / SAMPLES) + 0.5]
    const at: Point = [west + ((east - west) * across) / SAMPLES, south + ((north - south) * up) / SAMPLES]
    const distance = inland(at)
    if (distance > most) [best, most] = [at, distance]
  }
  return [best[0] / narrower, best[1]]
}
const SAMPLES = 20

/** Whether a point lies within a ring: a ray from it crosses the border an odd number of times. */
function holds(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  for (const [index, [fromX, fromY]] of ring.entries()) {
    const [toX, toY] = ring[(index + 1) % ring.length]!
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside
  }
  return inside
}

function written(shapes: readonly Shape[], all: readonly Point[][]): string {
  const used = [...new Set(shapes.flatMap(one => one.polygons.flat(2)).map(arc => (arc < 0 ? ~arc : arc)))].toSorted((a, b) => a - b)
  const arcs = all.map((arc, index) => (used.includes(index) ? simplified(arc, LEAST_TRIANGLE) : arc))
  const place = new Map(used.map((arc, index) => [arc, index]))
  const again = (arc: number) => (arc < 0 ? ~place.get(~arc)! : place.get(arc)!)
  const steps = ([longitude, latitude]: Point): Point => [Math.round(longitude * STEPS), Math.round(latitude * STEPS)]
  const topology = {
    type: 'Topology',
    transform: { scale: [1 / STEPS, 1 / STEPS], translate: [0, 0] },
    arcs: used.map(arc => {
      let [x, y] = [0, 0]
      return arcs[arc]!.map(point => {
        const [toX, toY] = steps(point)
        const by = [toX - x, toY - y]
        ;[x, y] = [toX, toY]
        return by
      })
    }),
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: shapes.map(({ code, polygons }) => ({
          type: 'MultiPolygon',
          id: code,
          arcs: polygons.map(polygon => polygon.map(ring => ring.map(again))),
          properties: { at: stationOf(pointsOf(polygons[0]![0]!, arcs)).map(value => Math.round(value * 10) / 10) },
        })),
      },
    },
  }
  return [
    '/** Natural Earth (public domain), simplified. Written by `node scripts/country-shapes.ts`; a test compares. */',
    `export const countryShapes =\n  '${JSON.stringify(topology)}'`,
    '',
  ].join('\n')
}

if (import.meta.main) await writeFile(shapesFile, await countryShapes())
