export interface FilterItem {
  readonly label: string
  readonly count: string
  /** Absent where nothing would be found. */
  readonly href?: string
  /** `whole`: this group is not narrowed. `narrowed`: the list is narrowed to this. */
  readonly current?: 'whole' | 'narrowed'
}

export interface FilterGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly FilterItem[]
}

/** Ways to narrow a list, as plain links with the number of what is found. On phones each group is one row of chips. */
export const Filters = ({ label, groups }: { label: string; groups: readonly FilterGroup[] }) => (
  <nav class="filters" aria-label={label}>
    {groups.map(group => (
      <div>
        <h2 id={`filter-${group.id}`}>{group.title}</h2>
        <ul aria-labelledby={`filter-${group.id}`}>
          {group.items.map(({ label, count, href, current }) => (
            <li>
              {href ? (
                <a href={href} aria-current={current ? 'true' : undefined} class={current === 'narrowed' ? 'tip' : undefined}>
                  {label} <span>{count}</span>
                </a>
              ) : (
                <span>
                  {label} <span>{count}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)
