export interface ValuePoint {
  /** When: any number that grows with time. */
  readonly at: number
  readonly amount: number
  /** As readers write both: "2015", "more than 440". */
  readonly date: string
  readonly value: string
}

export interface ValueHistoryProps {
  /** Two or more, the earliest first. */
  readonly points: readonly ValuePoint[]
  readonly words: {
    /** What the drawing shows, in a sentence. */
    readonly drawn: string
    readonly caption: string
    readonly when: string
    readonly value: string
  }
}

const [WIDTH, HEIGHT, EDGE] = [600, 150, 10]

/** The values that a figure had: a line from stop to stop over the years, counted from zero, and the same as a table. */
export function ValueHistory({ points, words }: ValueHistoryProps) {
  const drawn = placed(points)
  const [last] = drawn.slice(-1)
  return (
    <div class="value-history">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.drawn}>
        <path class="ground" d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} />
        <polyline class="line" points={drawn.map(one => `${one.x},${one.y}`).join(' ')} />
        {drawn.slice(0, -1).map(one => (
          <circle class="stop" cx={one.x} cy={one.y} r={6} />
        ))}
        {last && <rect class="last" x={last.x - 8} y={last.y - 8} width={16} height={16} />}
      </svg>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(point => (
            <tr>
              <th scope="row">{point.date}</th>
              <td>{point.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where each value stands: time from left to right in every script, as on a map; amounts from zero, since a cut axis exaggerates. */
export function placed(points: readonly Pick<ValuePoint, 'at' | 'amount'>[]): { x: number; y: number }[] {
  const [first, last] = [Math.min(...points.map(one => one.at)), Math.max(...points.map(one => one.at))]
  const most = Math.max(...points.map(one => one.amount)) || 1
  const round = (number: number) => Math.round(number * 10) / 10
  return points.map(({ at, amount }) => ({
    x: round(EDGE + (last === first ? 0 : ((at - first) / (last - first)) * (WIDTH - 2 * EDGE))),
    y: round(HEIGHT - EDGE - (amount / most) * (HEIGHT - 2 * EDGE)),
  }))
}
