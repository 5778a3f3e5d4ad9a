import { HEIGHT, WIDTH } from './view.ts'

export interface Spot {
  readonly code: string
  readonly x: number
  readonly y: number
}

export interface Lettered extends Spot {
  /** Where the letters of the code stand. */
  readonly text: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }
}

type Point = readonly [number, number]

/** Straight, then at 45° into the station that leads: those that come from one side gather in a trunk. */
export function legTo(lead: Spot, from: Spot): Point[] {
  const [dx, dy] = [lead.x - from.x, lead.y - from.y]
  const slant = Math.min(Math.abs(dx), Math.abs(dy))
  const bend: Point = Math.abs(dx) > Math.abs(dy) ? [lead.x - Math.sign(dx) * slant, from.y] : [from.x, lead.y - Math.sign(dy) * slant]
  return [[from.x, from.y], bend, [lead.x, lead.y]]
}

const APART = 17

/** Stations of small neighbours make room for each other. */
export function apart(spots: readonly Spot[]): Spot[] {
  const moved = spots.map(one => ({ ...one }))
  for (let round = 0; round < 8; round++)
    for (const [at, one] of moved.entries())
      for (const other of moved.slice(at + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(dx, dy)
        if (distance >= APART) continue
        const [towardsX, towardsY] = distance > 0 ? [dx / distance, dy / distance] : [1, 0]
        const step = (APART - distance) / 2
        one.x -= towardsX * step
        one.y -= towardsY * step
        other.x += towardsX * step
        other.y += towardsY * step
      }
  return moved.map(one => ({ ...one, x: Math.round(one.x), y: Math.round(one.y) }))
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
const LETTERS = { width: 24, height: 15 }
const NEAR = 13

/** Places for the letters round a station, the first the best. */
const places = [
  { dx: NEAR, dy: 6, anchor: 'start' },
  { dx: -NEAR, dy: 6, anchor: 'end' },
  { dx: 0, dy: -NEAR, anchor: 'middle' },
  { dx: 0, dy: NEAR + 12, anchor: 'middle' },
  { dx: 9, dy: -8, anchor: 'start' },
  { dx: 9, dy: 20, anchor: 'start' },
  { dx: -9, dy: -8, anchor: 'end' },
  { dx: -9, dy: 20, anchor: 'end' },
] as const

/** Gives each station the place for its letters where they hide least. */
export function lettered(spots: readonly Spot[], legs: readonly (readonly Point[])[]): Lettered[] {
  const lines = legs.flatMap(pointsAlong)
  const taken: Box[] = []
  return spots.map(spot => {
    const tried = places.map((place, order) => {
      const box = boxAt(spot, place)
      const hidden =
        30 * taken.filter(other => meet(box, other)).length +
        20 * spots.filter(other => other !== spot && meet(box, roundOf(other))).length +
        lines.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length +
        (box.left < 2 || box.top < 2 || box.right > WIDTH - 2 || box.bottom > HEIGHT - 2 ? 60 : 0)
      return { place, box, cost: hidden + order / 10 }
    })
    const best = tried.reduce((least, one) => (one.cost < least.cost ? one : least))
    taken.push(best.box)
    return { ...spot, text: { x: spot.x + best.place.dx, y: spot.y + best.place.dy, anchor: best.place.anchor } }
  })
}

function boxAt({ x, y }: Spot, { dx, dy, anchor }: (typeof places)[number]): Box {
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? LETTERS.width : LETTERS.width / 2)
  return { left, right: left + LETTERS.width, top: y + dy - LETTERS.height + 2, bottom: y + dy + 2 }
}

const roundOf = ({ x, y }: Spot): Box => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })
const meet = (one: Box, other: Box) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

function pointsAlong(leg: readonly Point[]): Point[] {
  return leg.slice(1).flatMap((to, at) => {
    const from = leg[at]!
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 4)
    return Array.from(
      { length: steps },
      (_, step): Point => [from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps],
    )
  })
}
