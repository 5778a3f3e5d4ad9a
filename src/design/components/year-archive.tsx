export interface ArchiveYear {
  readonly year: string
  /** "3 entries", "nothing". */
  readonly entries: string
  /** Absent for a year with nothing: an open stop and no link. */
  readonly href?: string
}

/** The years as stops on a line, oldest first. */
export const YearArchive = ({ years }: { years: readonly ArchiveYear[] }) => (
  <ol class="year-archive">
    {years.map(({ year, entries, href }) =>
      href ? (
        <li class="with-entries">
          <a href={href}>
            <b>{year}</b> {entries}
          </a>
        </li>
      ) : (
        <li>
          <b>{year}</b> {entries}
        </li>
      ),
    )}
  </ol>
)
