export interface PersonShown {
  readonly name: string
  readonly href?: string
  /** Where someone worked then. */
  readonly affiliation?: string
  /** In what role, or in which years. */
  readonly note?: string
}

/** People with where they come from, two in a row where there is room. */
export const People = ({ people }: { people: readonly PersonShown[] }) => (
  <ul class="people">
    {people.map(({ name, href, affiliation, note }) => (
      <li>
        <h3>
          {href ? (
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
        </h3>
        {affiliation && <p>{affiliation}</p>}
        {note && <p class="note">{note}</p>}
      </li>
    ))}
  </ul>
)
