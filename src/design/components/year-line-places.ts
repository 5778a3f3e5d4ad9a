/** Something on a line of years: when, as a year with its part (2011.8), and in words. */
export interface Station {
  readonly at: number
  readonly label: string
}

export interface PlacedStation extends Station {
  readonly x: number
  /** Where its words stand; nothing where there is no room for them. */
  readonly place?: 'first' | 'last' | 'above'
}

const START = 20
const END = 1136
/** Two stations closer than this would touch. */
const APART = 52
/** About the width of a sign. */
const SIGN = 9.5

/**
 * Places stations on a line from the first to the last, a tick for each year between, and the years of whole decades since the first. Nothing
 * for less than ten years, which need no line, or for more stations than the line holds.
 */
export function placeYears(stations: readonly Station[]) {
  const inOrder = stations.toSorted((a, b) => a.at - b.at)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last || last.at - first.at < 10 || (inOrder.length - 1) * APART > END - START) return undefined
  const x = (at: number) => Math.round((START + ((at - first.at) / (last.at - first.at)) * (END - START)) * 10) / 10
  const marks: PlacedStation[] = []
  // From the end, where a campaign has most of its days: each keeps its distance from the next, and words their room.
  let [limit, room] = [Number.POSITIVE_INFINITY, END]
  for (const [index, station] of [...inOrder.entries()].reverse()) {
    const at = Math.max(START + index * APART, Math.min(x(station.at), limit))
    const place = index === 0 ? 'first' : index === inOrder.length - 1 ? 'last' : at + 10 <= room ? 'above' : undefined
    if (place === 'above') room = at - station.label.length * SIGN
    marks.unshift({ ...station, x: index === 0 ? START : at, place })
    limit = at - APART
  }
  const [from, to] = [Math.floor(first.at), Math.floor(last.at)]
  const ticks = Array.from({ length: Math.min(to - from, 400) }, (_, index) => from + index + 1)
    .filter(year => year < last.at)
    .map(year => ({ year, x: x(year), tall: (year - from) % 10 === 0 }))
  const step = to - from > 100 ? 50 : 10
  return {
    marks,
    ticks,
    decades: ticks.filter(tick => (tick.year - from) % step === 0 && tick.x > 90 && tick.x < END - last.label.length * SIGN),
  }
}
