/** Control and format characters (tabs, line ends, bidi marks, joiners), every kind of space, and the backslash that browsers read as a slash. */
const disguise = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\\]/u
const telephone = /^tel:\+?[0-9*#().\-;=a-z]+$/i
const address = /^mailto:[^@\s]+@[^@\s]+$/i

/**
 * Whether a link may leave the building: http, https, mailto, tel, and own absolute paths (`/…`, not `//`).
 * Schemes by list, never by exclusion; anything that a browser would clean before reading is refused instead.
 */
export function isAllowedLink(href: unknown): href is string {
  if (typeof href !== 'string' || href === '' || disguise.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (/^https?:\/\/[^/]/i.test(href)) return isPlainWebAddress(href)
  return address.test(href) || telephone.test(href)
}

/** A name before the host (`https://bank.example@evil.example`) is only ever there to mislead. */
function isPlainWebAddress(href: string) {
  if (!URL.canParse(href)) return false
  const { protocol, username, password } = new URL(href)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}
