import type { ComponentChildren } from 'preact'
import { Left, type TimeLeft } from './open-now.tsx'

/** A way that the reader can take. */
export interface Blade {
  readonly label: string
  readonly href: string
  /** A few words at the blade's end. */
  readonly text?: string
}

/** A plate in the signal colour: something is open now. Left out when nothing is. */
export interface SignalBlade {
  readonly kicker: string
  readonly title: string
  readonly href: string
  readonly text?: string
  /** How long it is open, where it closes. */
  readonly left?: TimeLeft
  readonly action?: { readonly label: string; readonly href: string }
  /** What was and what comes, drawn on the plate where there is room: `<CallLine>`. */
  readonly line?: ComponentChildren
}

export interface SignpostProps {
  /** The office in one sentence: the heading of the home page. */
  readonly statement: string
  readonly text?: string
  /** At most three. */
  readonly open: readonly SignalBlade[]
  /** At most three. On phones they give way to a signal blade, since the menu says the same. */
  readonly blades: readonly Blade[]
}

export function Signpost({ statement, text, open, blades }: SignpostProps) {
  return (
    <div class="signpost">
      <div class="width split">
        <div class="here">
          <h1>{statement}</h1>
          {text && <p>{text}</p>}
        </div>
        <ul class="blades">
          {open.map(blade => (
            <SignalItem blade={blade} />
          ))}
          {blades.map(blade => (
            <BladeItem blade={blade} />
          ))}
        </ul>
      </div>
    </div>
  )
}

const SignalItem = ({ blade: { kicker, title, href, text, left, action, line } }: { blade: SignalBlade }) => (
  <li class={left ? 'signal tip open-now' : 'signal tip'}>
    <div>
      <p class="sign">{kicker}</p>
      <h2>
        <a href={href}>{title}</a>
      </h2>
      {text && <p>{text}</p>}
    </div>
    {left && <Left left={left} />}
    {action && (
      <p class="act">
        <a class="button main go" href={action.href}>
          {action.label}
        </a>
      </p>
    )}
    {line}
  </li>
)

/** One outlined blade of a signpost, also on the pages for errors. */
export const BladeItem = ({ blade, signal }: { blade: Blade; signal?: boolean }) => (
  <li class={signal ? 'way tip filled' : 'way tip outlined'}>
    <a href={blade.href}>
      <span class="sign">{blade.label}</span> {blade.text && <span>{blade.text}</span>}
    </a>
  </li>
)
