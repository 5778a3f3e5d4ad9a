import { mapOf } from './drawing.ts'
import { HEIGHT, WIDTH } from './view.ts'

export interface PartnershipMapProps {
  /** Two letters each, in the order of the list beside the map. */
  readonly countries: readonly string[]
  /** The country that the project is led from: a square, to which the lines lead. */
  readonly lead?: string
  /** This office's country: a filled station. */
  readonly own?: string
  /** All of the drawing in one sentence. */
  readonly label: string
}

const BLOCK = 16

/** Where the partners of a project are. Never mirrored: it is a map. The list beside it carries the meaning. */
export function PartnershipMap({ countries, lead, own, label }: PartnershipMapProps) {
  const drawing = mapOf(countries, lead)
  if (!drawing) return null
  return (
    <svg class="partnership-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="land" d={drawing.land} />
      <path class="marked" d={drawing.marked} />
      {drawing.legs && (
        <>
          <path class="bed" d={drawing.legs} />
          <path class="leg" d={drawing.legs} />
        </>
      )}
      {drawing.stations.map(({ code, x, y }) =>
        code === lead ? (
          <path class="filled" d={`M${x - BLOCK / 2} ${y - BLOCK / 2}h${BLOCK}v${BLOCK}h-${BLOCK}z`} />
        ) : (
          <circle class={code === own ? 'filled' : undefined} cx={x} cy={y} r="7" />
        ),
      )}
      {drawing.stations.map(({ code, text }) => (
        <text x={text.x} y={text.y} text-anchor={text.anchor === 'start' ? undefined : text.anchor}>
          {code}
        </text>
      ))}
    </svg>
  )
}
