import { geoArea } from 'd3-geo'
import type { Feature, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countryShapes } from './country-shapes.ts'
import { simplified } from './simplify.ts'

export interface Land {
  readonly shape: MultiPolygon
  /** Its parts that a view must hold: the largest, and what is not small beside it. Far islands are not worth an ocean of paper. */
  readonly heart: MultiPolygon
  /** Longitude and latitude of its station. */
  readonly at: readonly [number, number]
}
export type Lands = ReadonlyMap<string, Land>

const SMALL_BESIDE = 0.2

const known = new Map<number, Lands>()

/**
 * Every country by its two letters, without what is smaller than so many square degrees, as they are at the equator. Each fourfold of that is
 * worked out once, when the first map needs it.
 */
export function lands(least = 0): Lands {
  const level = least > 0 ? Math.max(0, Math.ceil(Math.log(least) / Math.log(4)) + LEVELS) : 0
  let found = known.get(level)
  if (!found) {
    found = readLands(level === 0 ? 0 : 4 ** (level - LEVELS))
    known.set(level, found)
  }
  return found
}
/** So many levels lie below one square degree; what is finer is as the shapes are stored. */
const LEVELS = 3

function readLands(least: number): Lands {
  const topology = JSON.parse(countryShapes) as Topology<{ countries: GeometryCollection<{ at: [number, number] }> }>
  const whole = { ...topology, transform: undefined, arcs: topology.arcs.map(arc => simplified(degrees(arc, topology), least)) }
  const { features } = feature(whole as Topology<typeof topology.objects>, topology.objects.countries)
  return new Map(
    (features as Feature<MultiPolygon, { at: [number, number] }>[]).map(({ id, geometry, properties }) => {
      const parts = geometry.coordinates.map(polygon => ({ polygon, area: geoArea({ type: 'Polygon', coordinates: polygon }) }))
      const most = Math.max(...parts.map(one => (insideOut(one) ? 0 : one.area)))
      const keep = (enough: number) => multiPolygon(parts.filter(one => !insideOut(one) && one.area >= enough).map(one => one.polygon))
      return [String(id), { shape: keep(0), heart: keep(most * SMALL_BESIDE), at: properties.at }]
    }),
  )
}

/** An island of which too little is left to tell its inside from the rest of the globe. */
const insideOut = ({ area }: { area: number }) => area > 2 * Math.PI

const multiPolygon = (coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates })

function degrees(arc: readonly Position[], { transform }: Topology): [number, number][] {
  const [across, up] = transform!.scale
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx!
    y += dy!
    return [x * across, y * up]
  })
}
