import type { ComponentChildren } from 'preact'
import { Bar } from './bar.tsx'
import type { DeskFrame } from './frame.ts'
import { Menu } from './menu.tsx'

export interface DeskPageProps {
  readonly frame: DeskFrame
  /** The thing this page is about; the title of the window adds the desk and the office. */
  readonly title: string
  /** Whether a form on it is refused: the title begins with the word for an error. */
  readonly wrong?: boolean
  /** What is known and can be done beside the work: state, moves, history. */
  readonly pane?: ComponentChildren
  readonly children: ComponentChildren
}

/** A whole page of the desk: what `renderDocument` takes. Bar, menu, work, pane, in the order in which one goes through them by keyboard. */
export function DeskPage({ frame, title, wrong, pane, children }: DeskPageProps) {
  const { words, signedIn } = frame
  return (
    <html lang={frame.lang} dir={frame.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${wrong ? `${words.error}: ` : ''}${title} · ${words.desk} · ${frame.office.name}`}</title>
        {frame.stylesheets.map(href => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={frame.icon} type="image/svg+xml" />
      </head>
      <body class="desk">
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {signedIn ? (
          <>
            <Bar frame={frame} signedIn={signedIn} />
            <div class={pane ? 'desk-grid with-pane' : 'desk-grid'}>
              <Menu frame={frame} signedIn={signedIn} />
              <main class="work" id="main" tabindex={-1}>
                {children}
              </main>
              {pane && (
                <aside class="pane" aria-label={words.pane}>
                  {pane}
                </aside>
              )}
            </div>
          </>
        ) : (
          <main class="door" id="main" tabindex={-1}>
            {children}
          </main>
        )}
      </body>
    </html>
  )
}
