import { Mark } from '../icons/marks.tsx'
import type { DeskFrame } from './frame.ts'

/** Over everything: whose desk this is, finding an article, the public site, who one is. */
export const Bar = ({ frame, signedIn }: { frame: DeskFrame; signedIn: NonNullable<DeskFrame['signedIn']> }) => (
  <header class="desk-bar">
    <a class="sign desk-name" href={frame.office.home}>
      <Mark />
      {frame.office.name}
    </a>
    {signedIn.search ? (
      <search>
        <form action={signedIn.search.action}>
          <label class="unseen" for="desk-search">
            {signedIn.search.label}
          </label>
          <input id="desk-search" type="search" name="q" placeholder={signedIn.search.label} dir="auto" />
          <button type="submit">{signedIn.search.find}</button>
        </form>
      </search>
    ) : (
      <span />
    )}
    <ul>
      <li class="to-menu">
        <a href="#menu">{frame.words.menu}</a>
      </li>
      <li class="public-site">
        <a class="out" href={signedIn.publicSite.href}>
          {signedIn.publicSite.label}
        </a>
      </li>
      <li>
        <strong>
          <bdi>{signedIn.name}</bdi>
        </strong>
      </li>
      <li>
        <form method="post" action={signedIn.signOut.action}>
          <button type="submit" class="link">
            {signedIn.signOut.label}
          </button>
        </form>
      </li>
    </ul>
  </header>
)
