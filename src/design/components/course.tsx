import type { DateParts } from './date.tsx'

export interface Stop {
  readonly date: DateParts
  readonly title: string
  readonly href?: string
  readonly text?: string
  /** The language of title and text where it is not the page's. */
  readonly words?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  readonly done: boolean
}

/** What was or will be when, as stations on a line that goes down the page: filled where it is done, open where it is ahead. */
export const Course = ({ stops }: { stops: readonly Stop[] }) => (
  <ol class="course">
    {stops.map(({ date, title, href, text, words, done }) => (
      <li class={done ? 'done' : undefined}>
        <time datetime={date.iso}>
          <b>{date.day ?? (date.month ? date.month : date.year)}</b>{' '}
          {date.month && <span>{date.day ? `${date.month} ${date.year}` : date.year}</span>}
        </time>
        <div lang={words?.lang} dir={words?.dir}>
          <h3>{href ? <a href={href}>{title}</a> : title}</h3>
          {text && <p>{text}</p>}
        </div>
      </li>
    ))}
  </ol>
)
