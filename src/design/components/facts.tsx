/** One value of a fact. `apart` keeps a foreign word or an address from mixing with the direction of the text. */
export interface FactValue {
  readonly text: string
  readonly href?: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly apart?: boolean
  /** Leads to another site. */
  readonly outside?: boolean
  /** Makes it a `<time>`. */
  readonly datetime?: string
  /** Said after it in the page's own language, with what parts the two: ", Hungary". */
  readonly after?: string
  /** What is not known, said once. */
  readonly soft?: boolean
}

export interface Fact {
  readonly label: string
  readonly values: readonly FactValue[]
}

/** Facts in rows: label, value. A fact that the record lacks is left out by the page. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ label, values }) => (
      <div>
        <dt>{label}</dt>
        {values.map(value => (
          <dd class={value.soft ? 'soft' : undefined}>
            <Value value={value} />
            {value.after}
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

/** Facts in the post column, beside a text. */
export const SideFacts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="side-facts">
    {facts.map(({ label, values }) => (
      <div>
        <dt>{label}</dt>
        {values.map(value => (
          <dd>
            <Value value={value} />
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

function Value({ value: { text, href, lang, dir, apart, outside, datetime } }: { value: FactValue }) {
  const words = apart ? <bdi>{text}</bdi> : text
  if (href)
    return (
      <a class={outside ? 'out' : undefined} href={href} lang={lang} hreflang={lang} dir={dir}>
        {words}
      </a>
    )
  if (datetime) return <time datetime={datetime}>{words}</time>
  return (
    <span lang={lang} dir={dir}>
      {words}
    </span>
  )
}
