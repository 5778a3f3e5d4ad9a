import type { ComponentChildren } from 'preact'
import { type DateParts, DatePlate } from './date.tsx'
import { type Fact, SideFacts } from './facts.tsx'

export interface ArticleProps {
  readonly title: string
  readonly lead?: string
  /** An undated record has no plate. */
  readonly date?: DateParts
  /** Kind, authors, other languages: beside the text, on phones after it. */
  readonly facts: readonly Fact[]
  /** The language of the facts where the content is in another: they are in the page's. */
  readonly factsIn?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** Picture and text. */
  readonly children: ComponentChildren
}

/** A record's page: plate and facts in the post column; title, lead and text beside them. Attachments and related follow as sections. */
export const Article = ({ title, lead, date, facts, factsIn, children }: ArticleProps) => (
  <article class="width split article">
    {date && <DatePlate date={date} />}
    <div class="text">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
    {facts.length > 0 && (
      <div class="aside" lang={factsIn?.lang} dir={factsIn?.dir}>
        <SideFacts facts={facts} />
      </div>
    )}
  </article>
)
