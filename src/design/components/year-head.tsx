/** The head of one year in a list, with the number of its entries. */
export const YearHead = ({ year, entries }: { year: string; entries?: string }) => (
  <h2 class="year-head">
    {year} {entries && <small>{entries}</small>}
  </h2>
)
