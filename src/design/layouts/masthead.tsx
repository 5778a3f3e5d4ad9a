import { TextLink } from '../components/text-link.tsx'
import { Mark } from '../icons/marks.tsx'
import type { Frame, LanguageLink } from './frame.ts'
import { SearchForm } from './search-form.tsx'

/** Name plate, languages, search and menu. On phones the menu is a native popover; a browser without it shows the menu in the flow. */
export function Masthead({ frame }: { frame: Frame }) {
  const { office, words } = frame
  return (
    <header class="masthead">
      <div class="width split">
        <a class="plate" href={office.home}>
          <span class="sign">
            <Mark />
            {office.name}
          </span>{' '}
          <small>
            {office.organisation}
            {office.place && <span>{office.place}</span>}
          </small>
        </a>
        <button class="menu-button" type="button" popovertarget="menu">
          {words.menu}
        </button>
        <div class="ways">
          <div class="tools">
            <nav aria-label={words.language}>
              <ul class="languages">
                {frame.languages.map(language => (
                  <Language language={language} page={frame} />
                ))}
              </ul>
            </nav>
            {frame.search && <SearchForm id="search" href={frame.search.href} query={frame.search.query} words={words} />}
          </div>
          <nav class="menu" id="menu" popover="auto" aria-label={words.mainMenu}>
            <ul>
              {frame.menu.map(item => (
                <li>
                  <TextLink link={item} otherSite={words.otherSite} current={item.current && (item.current === 'page' ? 'page' : 'true')} />
                </li>
              ))}
              {frame.search && (
                <li class="phones">
                  <a href={frame.search.href}>{words.search}</a>
                </li>
              )}
              <li class="close">
                <button class="link" type="button" popovertarget="menu" popovertargetaction="hide">
                  {words.close}
                </button>
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </header>
  )
}

function Language({ language, page }: { language: LanguageLink; page: Frame }) {
  const { code, name, direction, href, current, note } = language
  return (
    <li title={note}>
      <a
        href={href}
        lang={current ? undefined : code}
        hreflang={code}
        dir={direction === page.dir ? undefined : direction}
        aria-current={current ? 'true' : undefined}
        class={note ? 'nearest' : undefined}
      >
        {name}
        {note && <span class="unseen"> ({note})</span>}
      </a>
    </li>
  )
}
