import type { DeskFrame, DeskMenuItem } from './frame.ts'

const Item = ({ item }: { item: DeskMenuItem }) => (
  <li>
    <a href={item.href} class={item.current ? 'tip' : undefined} aria-current={item.current ? 'page' : undefined}>
      {item.label}
      {item.count && <span>{item.count}</span>}
    </a>
  </li>
)

/** The parts of the desk that this person may see; the language of the desk at its end. On phones it stands under the work. */
export const Menu = ({ frame, signedIn: { menu, language } }: { frame: DeskFrame; signedIn: NonNullable<DeskFrame['signedIn']> }) => (
  <nav class="desk-menu" id="menu" aria-label={frame.words.desk}>
    {menu.map(({ title, items }, index) => {
      const id = title ? `menu-${index}` : undefined
      return (
        <>
          {title && <h2 id={id}>{title}</h2>}
          <ul aria-labelledby={id}>
            {items.map(item => (
              <Item item={item} />
            ))}
          </ul>
        </>
      )
    })}
    <form method="post" action={language.action} class="desk-language">
      <label for="desk-language">{language.label}</label>
      <select id="desk-language" name="language">
        {language.languages.map(({ code, name, current }) => (
          <option value={code} selected={current} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">{language.choose}</button>
    </form>
    {frame.demonstration && <p class="demonstration">{frame.demonstration}</p>}
  </nav>
)
