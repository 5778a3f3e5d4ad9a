import type { ComponentChildren } from 'preact'

export interface TimeLeft {
  /** "23 days". */
  readonly number: string
  /** "left: until", before the time. */
  readonly before: string
  readonly when: string
  readonly datetime: string
  /** The zone, and what else follows. */
  readonly after?: string
}

export interface OpenNowProps {
  /** "Open for applications". */
  readonly title: string
  readonly text?: string
  readonly left: TimeLeft
  readonly action: { readonly label: string; readonly href: string }
  /** `<CallLine>`. */
  readonly children?: ComponentChildren
}

/** How long something is open: "23 days left: until Wednesday 30 June". */
export const Left = ({ left: { number, before, when, datetime, after } }: { left: TimeLeft }) => (
  <p class="left">
    <span class="sign">{number}</span> {before} <time datetime={datetime}>{when}</time>
    {after && ` ${after}`}
  </p>
)

/** The plate in the signal colour: an open call, how long it is open, and the next step. */
export const OpenNow = ({ title, text, left, action, children }: OpenNowProps) => (
  <section class="open-now signal tip" aria-labelledby="open-now">
    <div>
      <h2 id="open-now">{title}</h2>
      {text && <p>{text}</p>}
    </div>
    <Left left={left} />
    <p class="act">
      <a class="button main go" href={action.href}>
        {action.label}
      </a>
    </p>
    {children}
  </section>
)
