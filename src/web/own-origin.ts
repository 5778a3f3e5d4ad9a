/**
 * Whether a POST comes from a page of ours: its Origin is the host that was asked, or, where a browser leaves Origin out, it says so itself
 * (Sec-Fetch-Site). One that says neither is refused: no form of ours is sent like that.
 */
export function isOwnOrigin(headers: Headers, host: string): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null) return site === 'same-origin'
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === host
}
