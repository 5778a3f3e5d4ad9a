import type { ComponentChildren } from 'preact'
import type { Link } from '../layouts/frame.ts'

/** One part of the pane, or, with `wide`, of the work; its heading with a link or a number at the end. */
export function PaneSection({ id, title, more, children }: { id: string; title: string; more?: Link; children: ComponentChildren }) {
  return (
    <section class="pane-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} {more && <a href={more.href}>{more.label}</a>}
      </h2>
      {children}
    </section>
  )
}

/** A part of the work under a rule. */
export const Block = ({ id, title, more, children }: { id: string; title: string; more?: Link; children: ComponentChildren }) => (
  <section class="block" aria-labelledby={id}>
    <h2 id={id}>
      {title} {more && <a href={more.href}>{more.label}</a>}
    </h2>
    {children}
  </section>
)

/** Facts as names and values. */
export const KeyValues = ({ pairs }: { pairs: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="key-values">
    {pairs.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
