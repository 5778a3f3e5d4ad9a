/** What the sketch of the way is drawn from: a line with a station, a street to cross, a house with its number. */
export interface WaySketch {
  /** The letter or number of the line: "C". */
  readonly line: string
  readonly station: string
  readonly street: string
  /** The number of the house. */
  readonly house: string
  /** A name people know the house by. */
  readonly building?: string
  /** Whether tracks run beside the station. */
  readonly railway?: boolean
}

export interface WayDiagramProps {
  readonly sketch: WaySketch
  /** The language that the names are written in, for their face and their reading. */
  readonly namesIn: string
  /** Leave out the wide drawing: on the home page the small one does everywhere. */
  readonly small?: boolean
  readonly words: {
    /** All of the drawing in one sentence. */
    readonly label: string
    readonly exit: string
    readonly onFoot: string
    readonly railway: string
    readonly notToScale: string
  }
}

/** The way from the station to the door. Never mirrored: it is a map. Below a wide window a simpler drawing keeps its letters large. */
export function WayDiagram({ sketch, namesIn, small, words }: WayDiagramProps) {
  return (
    <figure class={small ? 'way-diagram small' : 'way-diagram'} dir="ltr">
      <svg class="narrow" viewBox="0 0 420 212" role="img" aria-label={words.label}>
        <path class="metro" stroke-width="8" d="M0 52h420" />
        <circle class="station" stroke-width="5" cx="96" cy="52" r="13" />
        <path class="street" d="M216 70v142M252 70v142" />
        <path class="walk" stroke-width="5" stroke-dasharray="0 9" d="M96 78v94h168" />
        <path class="house" d="M274 146h112l24 26-24 26H274z" />
        <g lang={namesIn}>
          <text class="name" x="76" y="26" font-size="20">
            {sketch.station}
          </text>
          <text class="number" x="292" y="182" font-size="28">
            {sketch.house}
          </text>
          <text transform="translate(229 76) rotate(90)">{sketch.street}</text>
        </g>
        <text x="8" y="204">
          {words.notToScale}
        </text>
      </svg>
      {!small && <WideDrawing sketch={sketch} namesIn={namesIn} words={words} />}
    </figure>
  )
}

const sleepers = Array.from({ length: 21 }, (_, at) => `M${20 + at * 40} 80v20`).join('')

const WideDrawing = ({ sketch, namesIn, words }: Omit<WayDiagramProps, 'small'>) => (
  <svg class="wide" viewBox="0 0 857 400" role="img" aria-label={words.label}>
    {sketch.railway && (
      <>
        <path class="street" d={`M0 84h857M0 96h857${sleepers}`} />
        <text x="692" y="70">
          {words.railway}
        </text>
      </>
    )}
    <path class="street" d="M528 110v290M596 110v290" />
    <path class="metro" stroke-width="10" d="M180 0v400" />
    <circle class="station" stroke-width="8" cx="180" cy="150" r="20" />
    <path class="walk" stroke-width="6" stroke-dasharray="0 14" d="M214 150h124v130h282" />
    <path class="house" d="M636 236h140l40 44-40 44H636z" />
    <path class="letter" d="M164 334h32v32h-32z" />
    <g lang={namesIn}>
      <text class="name" x="208" y="58" font-size="22">
        {sketch.station}
      </text>
      <text class="number" x="656" y="294" font-size="40">
        {sketch.house}
      </text>
      <text transform="translate(556 130) rotate(90)">{sketch.street}</text>
      <text class="number" x="180" y="356" font-size="18" text-anchor="middle">
        {sketch.line}
      </text>
      {sketch.building && (
        <text x="636" y="348">
          {sketch.building}
        </text>
      )}
    </g>
    <text x="228" y="134">
      {words.exit}
    </text>
    <text x="356" y="268">
      {words.onFoot}
    </text>
    <text x="28" y="384">
      {words.notToScale}
    </text>
  </svg>
)
