/**
 * An old address in the one form under which it is kept and asked for: its path decoded, without a slash at its end, and of its query the
 * number by which WordPress finds a text (`/?p=12`). Undefined for what can be no address of a text: the front page, too long, broken.
 */
export function oldPath(pathname: string, search: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(pathname).normalize('NFC').replace(/\/+$/, '')
  } catch {
    return undefined
  }
  const number = /[?&](p|page_id|attachment_id)=(\d{1,12})(?:&|$)/.exec(search)?.[2]
  const whole = number ? `${path || '/'}?p=${number}` : path
  return whole.startsWith('/') && whole.length <= 600 && !/\p{Cc}/u.test(whole) ? whole : undefined
}
