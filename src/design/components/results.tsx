import { KindMark, type KindMarkName } from '../icons/kinds.tsx'

export interface MarkedPiece {
  readonly text: string
  readonly found: boolean
}

export interface Result {
  readonly mark: KindMarkName
  readonly href: string
  readonly title: readonly MarkedPiece[]
  readonly text?: readonly MarkedPiece[]
  /** What is open now: "Applications until 30 June". */
  readonly open?: string
  /** Kind, date and whatever else tells one from another. */
  readonly notes: readonly string[]
  /** The language of title and text where it is not the page's. */
  readonly language?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** A name in Latin letters within a page from right to left. */
  readonly isolated?: boolean
}

/** What a search found, nearest first. Found words are bold with a bar under them. */
export const Results = ({ rows }: { rows: readonly Result[] }) => (
  <ol class="results" id="results">
    {rows.map(row => (
      <li>
        <KindMark kind={row.mark} />
        <div>
          <h3 lang={row.language?.lang} dir={row.language?.dir}>
            <a href={row.href}>{row.isolated ? <bdi>{<Pieces pieces={row.title} />}</bdi> : <Pieces pieces={row.title} />}</a>
          </h3>
          {row.text && row.text.length > 0 && (
            <p lang={row.language?.lang} dir={row.language?.dir}>
              <Pieces pieces={row.text} />
            </p>
          )}
          <p class="notes">
            {row.open && (
              <>
                <span class="tip signal">{row.open}</span>{' '}
              </>
            )}
            {row.notes.map((note, index) => (
              <>
                {index > 0 && ' '}
                <span>{note}</span>
              </>
            ))}
          </p>
        </div>
      </li>
    ))}
  </ol>
)

const Pieces = ({ pieces }: { pieces: readonly MarkedPiece[] }) => <>{pieces.map(piece => (piece.found ? <mark>{piece.text}</mark> : piece.text))}</>
