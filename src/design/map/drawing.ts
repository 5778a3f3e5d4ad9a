import { LRUCache } from 'lru-cache'
import { lands } from './land.ts'
import { outline } from './outline.ts'
import { apart, type Lettered, legTo, lettered, type Spot } from './stations.ts'
import { viewOf } from './view.ts'

export interface MapDrawing {
  /** Path of the land around. */
  readonly land: string
  /** Path of the countries that take part. */
  readonly marked: string
  /** Path of the lines to the country that leads; '' where none does. */
  readonly legs: string
  readonly stations: readonly Lettered[]
}

/** Square pixels below which a bay or a cape is not drawn: like the rest of the signs, the land has few strokes. */
const SMALLEST = 20

const drawn = new LRUCache<string, { readonly drawing: MapDrawing | undefined }>({ max: 60 })

/** A map of the countries in this order, with lines to the one that leads; undefined where the map knows none of them. Drawn once. */
export function mapOf(codes: readonly string[], lead: string | undefined): MapDrawing | undefined {
  const name = `${codes.join()} ${lead}`
  let known = drawn.get(name)
  if (!known) {
    known = { drawing: draw(codes, lead) }
    drawn.set(name, known)
  }
  return known.drawing
}

function draw(codes: readonly string[], lead: string | undefined): MapDrawing | undefined {
  const all = lands()
  const shown = codes.filter(code => all.has(code))
  if (shown.length === 0) return undefined
  const view = viewOf(shown.map(code => all.get(code)!))
  const sketch = lands(SMALLEST / ((view.scale() * Math.PI) / 180) ** 2)
  const pathOf = (those: Iterable<string>) => [...those].map(code => outline(sketch.get(code)!.shape, view)).join('')
  const spots = apart(
    shown.flatMap((code): Spot[] => {
      const at = view(all.get(code)!.at as [number, number])
      return at ? [{ code, x: at[0], y: at[1] }] : []
    }),
  )
  const hub = spots.find(one => one.code === lead)
  const legs = hub ? spots.filter(one => one !== hub).map(one => legTo(hub, one)) : []
  return {
    land: pathOf([...all.keys()].filter(code => !shown.includes(code))),
    marked: pathOf(shown),
    legs: legs.map(leg => `M${leg.map(point => point.join(' ')).join('L')}`).join(''),
    stations: lettered(spots, legs),
  }
}
