export interface ProgrammeSession {
  readonly title: string
  /** "Lecture"; said before the title. */
  readonly type?: string
  readonly room?: string
  readonly abstract?: string
  readonly persons: readonly { readonly name: string; readonly href?: string }[]
}
export interface ProgrammeSlot {
  /** "9:00", or "9:00–10:30"; absent for what has no hour. */
  readonly time?: string
  readonly datetime?: string
  /** More than one: at once, in rooms. */
  readonly sessions: readonly ProgrammeSession[]
}
export interface ProgrammeDay {
  readonly iso: string
  /** "16", "16." */
  readonly day: string
  readonly weekday: string
  /** The same where there is little room. */
  readonly weekdayShort: string
  /** What the day is about. */
  readonly theme?: string
  readonly slots: readonly ProgrammeSlot[]
}

/** Days on a line with stops; within a day what begins at once stands side by side where there is room for it. */
export const Programme = ({ days }: { days: readonly ProgrammeDay[] }) => (
  <ol class="programme">
    {days.map(({ iso, day, weekday, weekdayShort, theme, slots }) => (
      <li>
        <h3>
          <time datetime={iso}>
            <b>{day}</b> <span class="weekday">{weekday}</span>
            <span class="weekday-short" aria-hidden="true">
              {weekdayShort}
            </span>
          </time>
          {theme && <span class="theme"> {theme}</span>}
        </h3>
        {slots.length > 0 && (
          <ol>
            {slots.map(({ time, datetime, sessions }) => (
              <li class={time ? undefined : 'untimed'}>
                {time && <time datetime={datetime}>{time}</time>}
                <div class={sessions.length > 1 ? 'parallel' : undefined}>
                  {sessions.map(session => (
                    <Session session={session} />
                  ))}
                </div>
              </li>
            ))}
          </ol>
        )}
      </li>
    ))}
  </ol>
)

const Session = ({ session: { title, type, room, abstract, persons } }: { session: ProgrammeSession }) => (
  <div class="session">
    <p>
      {type && <span class="type">{type}: </span>}
      {title}
    </p>
    {persons.length > 0 && (
      <p class="more">
        {persons.map(({ name, href }, at) => (
          <>
            {at > 0 && ' · '}
            {href ? (
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
          </>
        ))}
      </p>
    )}
    {abstract && <p class="more">{abstract}</p>}
    {room && <p class="room">{room}</p>}
  </div>
)
