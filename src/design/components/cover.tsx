export interface CoverProps {
  /** The language of the document: a cover keeps its own direction and face. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** What it is: "Handbook". */
  readonly kind?: string
  readonly title: string
  readonly subtitle?: string
  /** What stands at its foot: the part of the world. */
  readonly foot?: string
  /** Beside the same words in a list it is only a drawing. */
  readonly drawing?: boolean
}

/** The title page of a publication, drawn where there is no picture of one. Narrow, only title and line are left. */
export const Cover = ({ lang, dir, kind, title, subtitle, foot, drawing }: CoverProps) => (
  <p class="cover" lang={lang} dir={dir} aria-hidden={drawing ? 'true' : undefined}>
    <span>
      {kind && <small>{kind}</small>} <b>{title}</b> {subtitle && <small>{subtitle}</small>}
      <svg viewBox="0 0 100 8" aria-hidden="true">
        <path class="way" d="M4 4h92" />
        <path d="M0 0h8v8H0z" />
        <circle cx="50" cy="4" r="3.2" />
        <circle cx="96" cy="4" r="3.2" />
      </svg>
      {foot && <small>{foot}</small>}
    </span>
  </p>
)
