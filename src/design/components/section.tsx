import type { ComponentChildren } from 'preact'
import type { Link } from '../layouts/frame.ts'
import { TextLink } from './text-link.tsx'

export interface SectionProps {
  /** Unique on the page; links may lead to it. */
  readonly id: string
  readonly title: string
  readonly note?: ComponentChildren
  /** To the whole list, or to another site. */
  readonly more?: Link
  readonly otherSite?: string
  /** `band` lays the section on a tinted ground; `bare` leaves out the rule, after a ground or a band. */
  readonly ground?: 'band' | 'bare'
  readonly children: ComponentChildren
}

/** A part of a page: title and note in the post column, the content beside it. */
export function Section({ id, title, note, more, otherSite, ground, children }: SectionProps) {
  const section = (
    <section class={ground ? `section ${ground === 'bare' ? 'bare' : ''}`.trim() : 'section'} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {more && (
          <p class={more.outside ? 'more' : 'more onward'}>
            <TextLink link={more} otherSite={otherSite} />
          </p>
        )}
        {note && <p class="note">{note}</p>}
      </header>
      <div>{children}</div>
    </section>
  )
  return ground === 'band' ? (
    <div class="band">
      <div class="width">{section}</div>
    </div>
  ) : (
    <div class="width">{section}</div>
  )
}
