import type { ComponentChildren } from 'preact'

export interface CampaignBandProps {
  /** A number that stands large: "60". */
  readonly numeral?: string
  /** Name and time of the campaign, over its motto. */
  readonly kicker: string
  readonly title: string
  /** The language of title or kicker where it is not the page's. */
  readonly titleIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly lead?: string
  /** In signal: only while the campaign runs. */
  readonly now?: string
  /** `<YearLine>`. */
  readonly children?: ComponentChildren
}

/** The head of a campaign: a band over the whole width in its own colours. */
export const CampaignBand = ({ numeral, kicker, title, titleIn, lead, now, children }: CampaignBandProps) => (
  <header class="campaign-band">
    <div class="width">
      <div class="split">
        {numeral && (
          <p class="numeral" aria-hidden="true">
            {numeral}
          </p>
        )}
        <div class="words">
          <p class="sign">{kicker}</p>
          <h1 lang={titleIn?.lang} dir={titleIn?.dir}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
          {now && (
            <p class="running">
              <span class="tip">{now}</span>
            </p>
          )}
        </div>
      </div>
      {children}
    </div>
  </header>
)
