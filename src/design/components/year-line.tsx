import { type PlacedStation, placeYears, type Station } from './year-line-places.ts'

export interface YearLineProps {
  readonly label: string
  readonly stations: readonly Station[]
}

/** The years of a campaign as a line with a tick each and stations where something was. A drawing: the list under it says the same. Not mirrored. */
export function YearLine({ label, stations }: YearLineProps) {
  const placed = placeYears(stations)
  if (!placed) return null
  const { ticks, decades, marks } = placed
  return (
    <svg class="year-line" viewBox="8 0 1192 96" role="img" aria-label={label}>
      <path class="way" d="M20 40H1136" />
      <path class="ticks" d={ticks.map(({ x, tall }) => `M${x} ${tall ? 22 : 31}V40`).join('')} />
      {marks.map((mark, index) => (
        <Mark mark={mark} first={index === 0} last={index === marks.length - 1} />
      ))}
      {decades.map(({ x, year }) => (
        <text class="decade" x={x} y="84" text-anchor="middle">
          {year}
        </text>
      ))}
      {marks.map(
        ({ x, label: text, place }) =>
          place && (
            <text
              x={place === 'first' ? 8 : place === 'last' ? 1192 : x + 10}
              y={place === 'above' ? 12 : 84}
              text-anchor={place === 'first' ? 'start' : 'end'}
            >
              {text}
            </text>
          ),
      )}
    </svg>
  )
}

function Mark({ mark: { x }, first, last }: { mark: PlacedStation; first: boolean; last: boolean }) {
  if (first) return <path d={`M${x - 12} 28h24v24h-24z`} />
  return <circle class={last ? undefined : 'open'} cx={x} cy="40" r={last ? 14 : 10} />
}
