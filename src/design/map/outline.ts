import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'

/** Points keep to a grid of so many pixels, which makes short numbers. */
const GRID = 3

type Point = readonly [number, number]

/** The outline of a shape as SVG's path: whole numbers, relative, without the points that change nothing. */
export function outline(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const rings: Point[][] = []
  let ring: Point[] = []
  const add = (x: number, y: number) => {
    const point: Point = [Math.round(x / GRID) * GRID, Math.round(y / GRID) * GRID]
    const last = ring.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point)
  }
  geoPath(projection, {
    beginPath() {},
    moveTo(x, y) {
      ring = []
      rings.push(ring)
      add(x, y)
    },
    lineTo: add,
    arc() {},
    closePath() {},
  })(shape)
  return rings
    .map(closed)
    .filter(one => one.length > 2)
    .map(written)
    .join('')
}

/** Without the end that repeats the start, and without points that lie on the line of their neighbours. */
function closed(ring: readonly Point[]): Point[] {
  let points = ring.filter((point, at) => at === 0 || at < ring.length - 1 || point[0] !== ring[0]![0] || point[1] !== ring[0]![1])
  for (let before = 0; before !== points.length; ) {
    before = points.length
    const all = points
    points = all.filter((point, at) => {
      const [from, to] = [all.at(at - 1)!, all[(at + 1) % all.length]!]
      return (point[0] - from[0]) * (to[1] - from[1]) !== (point[1] - from[1]) * (to[0] - from[0])
    })
  }
  return points
}

function written([start, ...rest]: readonly Point[]): string {
  let [x, y] = start!
  const steps = rest.map(([toX, toY]) => {
    const [dx, dy] = [toX - x, toY - y]
    ;[x, y] = [toX, toY]
    return dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`
  })
  return `M${start![0]} ${start![1]}${steps.join('')}z`
}
