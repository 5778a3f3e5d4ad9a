import { PartnershipMap } from '../map/partnership-map.tsx'

export interface PartnershipStop {
  /** Two letters. */
  readonly code: string
  readonly name: string
  readonly leads?: boolean
  readonly own?: boolean
  /** "40 %". */
  readonly share?: string
  /** Who takes part from here, and as what. */
  readonly partners: readonly Partner[]
}

export interface Partner {
  readonly name: string
  readonly href?: string
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  /** Said after the name, with what parts the two: ", leads the project". */
  readonly after?: string
}

export interface PartnershipProps {
  readonly stops: readonly PartnershipStop[]
  /** The map in one sentence. */
  readonly label: string
  readonly mapNote: string
}

/** The countries of a project on a map, and beside it as a line with stops in the same order, with who takes part from each. */
export const Partnership = ({ stops, label, mapNote }: PartnershipProps) => (
  <div class="partnership">
    <figure>
      <PartnershipMap
        countries={stops.map(one => one.code)}
        lead={stops.find(one => one.leads)?.code}
        own={stops.find(one => one.own)?.code}
        label={label}
      />
      <figcaption>{mapNote}</figcaption>
    </figure>
    <ol class="stops">
      {stops.map(({ code, name, leads, own, share, partners }) => (
        <li class={[leads && 'leads', own && 'own'].filter(Boolean).join(' ') || undefined}>
          {leads || own ? <b>{name}</b> : name} <i aria-hidden="true">{code}</i> {share}
          {partners.map(partner => (
            <small>
              <PartnerName partner={partner} />
            </small>
          ))}
        </li>
      ))}
    </ol>
  </div>
)

/** An organisation with a word on its part. */
function PartnerName({ partner: { name, href, lang, dir, after } }: { partner: Partner }) {
  const words = (
    <bdi lang={lang} dir={dir}>
      {name}
    </bdi>
  )
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      {after}
    </>
  )
}

/** Those who take part from elsewhere, or from nobody knows where. */
export const PartnerNames = ({ title, partners }: { title?: string; partners: readonly Partner[] }) => (
  <div class="other-partners">
    {title && <h3>{title}</h3>}
    <ul>
      {partners.map(partner => (
        <li>
          <PartnerName partner={partner} />
        </li>
      ))}
    </ul>
  </div>
)
