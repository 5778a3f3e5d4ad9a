/** A stop on the line of a call's dates. */
export interface Station {
  /** "1 March", or "Today, 7 June". */
  readonly when: string
  readonly datetime?: string
  readonly what: string
  /** Behind today; where we are; ahead. */
  readonly place: 'passed' | 'today' | 'ahead'
}

/** The dates of a call as a line with stops: opened, today, closes, answers, the event. On narrow ground it stands upright. */
export const CallLine = ({ label, stations }: { label: string; stations: readonly Station[] }) => (
  <ol class="call-line" aria-label={label}>
    {stations.map(({ when, datetime, what, place }) => (
      <li class={place === 'ahead' ? undefined : place} aria-current={place === 'today' ? 'date' : undefined}>
        <b>{datetime ? <time datetime={datetime}>{when}</time> : when}</b> {what}
      </li>
    ))}
  </ol>
)
