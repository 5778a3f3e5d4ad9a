import type { ComponentChildren } from 'preact'
import { Contents, type ContentsProps } from './contents.tsx'
import { type DateParts, DatePlate } from './date.tsx'
import { type Fact, Facts } from './facts.tsx'

export interface EventHeadProps {
  readonly title: string
  readonly lead?: string
  /** An undated event has no plate. */
  readonly date?: DateParts
  /** Said on the plate of dates that no longer hold: "Cancelled". */
  readonly struck?: string
  readonly facts: readonly Fact[]
  readonly contents?: ContentsProps
  /** What happened to the dates, the plate of what is open, the dates of the call. */
  readonly children?: ComponentChildren
}

/** The head of an event: dates and contents in the post column; title, lead, what can be done now and the facts beside them. */
export const EventHead = ({ title, lead, date, struck, facts, contents, children }: EventHeadProps) => (
  <header class="width split event-head">
    {date && (
      <div class={struck ? 'dates struck' : 'dates'}>
        <DatePlate date={date} />
        {struck && <p class="sign struck-word">{struck}</p>}
      </div>
    )}
    <div class="text">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
      {facts.length > 0 && <Facts facts={facts} />}
    </div>
    {contents && <Contents label={contents.label} parts={contents.parts} />}
  </header>
)
