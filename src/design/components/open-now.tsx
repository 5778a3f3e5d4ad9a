import type { ComponentChildren } from 'preact'

export interface OpenNowProps {
  /** "Open for applications". */
  readonly title: string
  readonly text?: string
  readonly left: {
    /** "23 days". */
    readonly number: string
    /** "left: until", before the time. */
    readonly before: string
    readonly when: string
    readonly datetime: string
    /** The zone, and what else follows. */
    readonly after?: string
  }
  readonly action: { readonly label: string; readonly href: string }
  /** `<CallLine>`. */
  readonly children?: ComponentChildren
}

/** The plate in the signal colour: an open call, how long it is open, and the next step. */
export const OpenNow = ({ title, text, left, action, children }: OpenNowProps) => (
  <section class="open-now signal tip" aria-labelledby="open-now">
    <div>
      <h2 id="open-now">{title}</h2>
      {text && <p>{text}</p>}
    </div>
    <p class="left">
      <span class="sign">{left.number}</span> {left.before} <time datetime={left.datetime}>{left.when}</time>
      {left.after && ` ${left.after}`}
    </p>
    <p class="act">
      <a class="button main go" href={action.href}>
        {action.label}
      </a>
    </p>
    {children}
  </section>
)
