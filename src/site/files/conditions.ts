/** What a client has already: a strong tag of the bytes, and since when they are so. */
export interface Validators {
  readonly etag: string
  readonly modified: Date
}

/** Whether to send, in the order of RFC 9110 §13.2.2: a change the client forbids (412), nothing new (304), or the bytes. */
export function precondition(headers: Headers, { etag, modified }: Validators): 200 | 304 | 412 {
  const match = headers.get('if-match')
  const unmodified = dateOf(headers.get('if-unmodified-since'))
  if (match !== null) {
    if (!listed(match, etag, false)) return 412
  } else if (unmodified !== undefined && seconds(modified) > unmodified) return 412
  const none = headers.get('if-none-match')
  const since = dateOf(headers.get('if-modified-since'))
  if (none !== null) return listed(none, etag, true) ? 304 : 200
  return since !== undefined && seconds(modified) <= since ? 304 : 200
}

/** Whether a range still belongs to the bytes whose first part the client has: only then may it be answered with a part. */
export function rangeHolds(headers: Headers, { etag, modified }: Validators): boolean {
  const given = headers.get('if-range')
  if (given === null) return true
  return given.startsWith('"') || given.startsWith('W/') ? given === etag : dateOf(given) === seconds(modified)
}

function listed(header: string, etag: string, weakly: boolean): boolean {
  if (header.trim() === '*') return true
  return header.split(',').some(one => (weakly ? one.trim().replace(/^W\//, '') : one.trim()) === etag)
}

/** An HTTP date knows whole seconds. */
const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

function dateOf(header: string | null): number | undefined {
  const at = header === null ? Number.NaN : Date.parse(header)
  return Number.isNaN(at) ? undefined : at / 1000
}
