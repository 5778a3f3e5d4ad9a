export interface Figure {
  readonly label: string
  /** Written in the reader's way: "7,500". */
  readonly value: string
  /** "about", "more than"; left out where the value is exact. */
  readonly qualifier?: string
  /** As of, source: only where it differs from what the section says for all. */
  readonly note?: string
}

/** The figures box: numerals with what they count. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl class="figures">
    {figures.map(({ label, value, qualifier, note }) => (
      <div>
        <dt>
          {qualifier && <small>{qualifier} </small>}
          {label}
          {note && <small> {note}</small>}
        </dt>
        <dd class="sign">{value}</dd>
      </div>
    ))}
  </dl>
)
