import type { Link } from '../layouts/frame.ts'

/** A link in a list or beside a text; one that leads to another site shows and says it. */
export function TextLink({ link, otherSite, current }: { link: Link; otherSite?: string; current?: 'page' | 'true' }) {
  return (
    <a href={link.href} lang={link.lang} class={link.outside ? 'out' : undefined} aria-current={current}>
      {link.label}
      {link.outside && otherSite && <span class="unseen"> ({otherSite})</span>}
    </a>
  )
}
