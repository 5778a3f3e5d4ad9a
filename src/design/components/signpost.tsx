/** A way that the reader can take. */
export interface Blade {
  readonly label: string
  readonly href: string
  /** A few words at the blade's end. */
  readonly text?: string
}

/** The one plate in the signal colour: something is open now. Left out when nothing is. */
export interface SignalBlade {
  readonly kicker: string
  readonly title: string
  readonly href: string
  readonly text?: string
  readonly action?: { readonly label: string; readonly href: string }
}

export interface SignpostProps {
  /** The office in one sentence: the heading of the home page. */
  readonly statement: string
  readonly text?: string
  readonly open?: SignalBlade
  /** At most three. On phones they give way to the signal blade, since the menu says the same. */
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
          {open && (
            <li class="signal tip">
              <div>
                <p class="sign">{open.kicker}</p>
                <h2>
                  <a href={open.href}>{open.title}</a>
                </h2>
                {open.text && <p>{open.text}</p>}
              </div>
              {open.action && (
                <p class="act">
                  <a class="button main go" href={open.action.href}>
                    {open.action.label}
                  </a>
                </p>
              )}
            </li>
          )}
          {blades.map(blade => (
            <BladeItem blade={blade} />
          ))}
        </ul>
      </div>
    </div>
  )
}

/** One outlined blade of a signpost, also on the pages for errors. */
export const BladeItem = ({ blade, signal }: { blade: Blade; signal?: boolean }) => (
  <li class={signal ? 'way tip filled' : 'way tip outlined'}>
    <a href={blade.href}>
      <span class="sign">{blade.label}</span> {blade.text && <span>{blade.text}</span>}
    </a>
  </li>
)
