import type { Office } from '../domain/offices/index.ts'

/**
 * No script, nothing from another host, no style or script within the page: what it may load. `data:` lets the mark of the tab stand in it. `connect-src` lets tools that look at a page from
 * within (Lighthouse) read robots.txt; without scripts nothing else can use it.
 */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; frame-src 'none'; script-src 'none'"

/** On every answer of every face. */
export function securityHeaders(options: { office?: Pick<Office, 'demonstration'>; secure: boolean; staff: boolean }): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    // Staff addresses carry ids and one-time tokens, which no other site may learn; with no-referrer browsers would send our own forms with
    // the origin `null`. The public ones carry nothing that another site may not know.
    ['Referrer-Policy', options.staff ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ]
  if (options.staff) headers.push(['Cache-Control', 'no-store'], ['Cross-Origin-Resource-Policy', 'same-origin'])
  if (options.secure) headers.push(['Strict-Transport-Security', 'max-age=31536000'])
  if (options.staff || options.office?.demonstration) headers.push(['X-Robots-Tag', 'noindex'])
  return headers
}
