export interface OpeningDay {
  readonly name: string
  /** Hours of the day as decimals: 13.5 is half past one. None: closed. */
  readonly hours: readonly { readonly from: number; readonly to: number; readonly words: string }[]
  readonly today?: boolean
}

export interface OpeningHoursProps {
  readonly days: readonly OpeningDay[]
  /** The hour it is, drawn on today's bar while the office is open. */
  readonly now?: number
  readonly words: { readonly closed: string; readonly today: string }
}

/** The week as bars and in words. The bars are for the eye only; the words say all of it. */
export function OpeningHours({ days, now, words }: OpeningHoursProps) {
  const from = Math.floor(Math.min(8, ...days.flatMap(day => day.hours.map(hours => hours.from))))
  const to = Math.ceil(Math.max(18, ...days.flatMap(day => day.hours.map(hours => hours.to))))
  const at = (hour: number) => Math.round(((hour - from) / (to - from)) * 1000) / 10
  const marks = Array.from({ length: Math.floor((to - from) / 2) + 1 }, (_, step) => from + step * 2)
  return (
    <div class="hours">
      <p class="axis" aria-hidden="true">
        {marks.map(hour => (
          <span>{hour}</span>
        ))}
      </p>
      <dl>
        {days.map(day => (
          <div class={day.today ? 'today' : day.hours.length === 0 ? 'shut' : undefined}>
            <dt>
              {day.name}
              {day.today && <span class="unseen"> ({words.today})</span>}
            </dt>
            <dd>
              <span>
                {day.hours.length === 0 && words.closed}
                {day.hours.map((hours, index) => (
                  <>
                    {index > 0 && ' '}
                    <bdi>{hours.words}</bdi>
                  </>
                ))}
              </span>
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                <path class="line" d="M0 5h100v2H0z" />
                {day.hours.map(hours => (
                  <path d={`M${at(hours.from)} 0H${at(hours.to)}V12H${at(hours.from)}z`} />
                ))}
                {day.today && now !== undefined && <path class="now" d={`M${at(now) - 1.2}-3h2.4v18h-2.4z`} />}
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
