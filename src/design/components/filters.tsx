export interface FilterItem {
  readonly label: string
  readonly count: string
  /** Absent where nothing would be found, and where `value` is given. */
  readonly href?: string
  /** What the group's form sends, where the list is narrowed by another group already. */
  readonly value?: string
  /** `whole`: this group is not narrowed. `narrowed`: the list is narrowed to this. */
  readonly current?: 'whole' | 'narrowed'
}

export interface FilterGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly FilterItem[]
  /**
   * Narrows what is narrowed already: by buttons of a form and not by links, so that machines that follow every link do not walk through all
   * combinations. `kept` are the narrowings of the other groups.
   */
  readonly form?: { readonly action: string; readonly kept: readonly (readonly [name: string, value: string])[] }
}

/** Ways to narrow a list, with the number of what is found. On phones each group is one row of chips. */
export const Filters = ({ label, groups }: { label: string; groups: readonly FilterGroup[] }) => (
  <nav class="filters" aria-label={label}>
    {groups.map(group =>
      group.form && group.items.some(item => item.value !== undefined && !item.href) ? (
        <form action={group.form.action}>
          {group.form.kept.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Group group={group} />
        </form>
      ) : (
        <div>
          <Group group={group} />
        </div>
      ),
    )}
  </nav>
)

const Group = ({ group: { id, title, items } }: { group: FilterGroup }) => (
  <>
    <h2 id={`filter-${id}`}>{title}</h2>
    <ul aria-labelledby={`filter-${id}`}>
      {items.map(item => (
        <li>
          <Item item={item} name={id} />
        </li>
      ))}
    </ul>
  </>
)

function Item({ item: { label, count, href, value, current }, name }: { item: FilterItem; name: string }) {
  const words = (
    <>
      {label} {count && <span>{count}</span>}
    </>
  )
  if (href)
    return (
      <a href={href} aria-current={current ? 'true' : undefined} class={current === 'narrowed' ? 'tip' : undefined}>
        {words}
      </a>
    )
  if (value !== undefined)
    return (
      <button type="submit" name={name} value={value}>
        {words}
      </button>
    )
  return <span>{words}</span>
}
