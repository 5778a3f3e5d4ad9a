import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth } from 'd3-geo'
import type { MultiPoint } from 'geojson'
import type { Land } from './land.ts'

export const WIDTH = 480
export const HEIGHT = 384
/** Room round the countries for their neighbours and for the letters. */
const ROOM = 36
/** How close a view comes: a small country alone would not say where it lies. */
const CLOSEST = 1700
/** Further than this from the middle (radians), a view is one of the world. */
const FAR = Math.PI / 3

/** The projection that shows these countries whole, and as much around them as the frame holds. */
export function viewOf(shown: readonly Land[]): GeoProjection {
  const coordinates = shown.flatMap(one => [one.at, ...one.heart.coordinates.flat(2)]) as [number, number][]
  const whole: MultiPoint = { type: 'MultiPoint', coordinates }
  const [longitude, latitude] = geoCentroid(whole)
  const reach = Math.max(...coordinates.map(point => geoDistance([longitude, latitude], point)))
  const projection = reach > FAR ? geoEqualEarth().rotate([-longitude, 0]) : geoAzimuthalEqualArea().rotate([-longitude, -latitude])
  projection.precision(0).fitExtent(
    [
      [ROOM, ROOM],
      [WIDTH - ROOM, HEIGHT - ROOM],
    ],
    whole,
  )
  if (projection.scale() > CLOSEST) projection.scale(CLOSEST).translate([WIDTH / 2, HEIGHT / 2])
  return projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
}
