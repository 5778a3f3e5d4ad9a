/** A date taken apart; what is not known is left out. `iso` is what `<time>` states: `2014-12-18`, `2014-12` or `2014`. */
export interface DateParts {
  readonly iso: string
  readonly day?: string
  readonly month?: string
  readonly year: string
}

/** The date of a row: numeral, month over year. Below a wide window it is one line. */
export const RowDate = ({ date }: { date: DateParts }) => (
  <time class="row-date" datetime={date.iso}>
    {date.month ? <b>{date.day}</b> : <b class="year">{date.year}</b>}{' '}
    {date.month && (
      <span>
        {date.month} <br />
        {date.year}
      </span>
    )}
  </time>
)

/** The dark plate with the date of a record. */
export const DatePlate = ({ date }: { date: DateParts }) => (
  <p class="date-plate">
    <time datetime={date.iso}>
      <span class="sign">{date.day ?? (date.month ? capital(date.month) : date.year)}</span>{' '}
      {date.month && <span>{date.day ? `${date.month} ${date.year}` : date.year}</span>}
    </time>
  </p>
)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
