import type { ByteRange } from '../../platform/files/store.ts'

/**
 * The part that a Range header asks for of `bytes` bytes. Undefined, for the whole, where there is no header, where it is not understood and
 * where it asks for several parts (which nobody needs to resume); `unsatisfiable` where there is nothing at that place.
 */
export function rangeOf(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | undefined {
  const found = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '')
  if (!found?.[1] && !found?.[2]) return undefined
  const [, from, to] = found
  if (!from) {
    const length = Math.min(Number(to), bytes)
    return length > 0 ? { first: bytes - length, last: bytes - 1 } : 'unsatisfiable'
  }
  const first = Number(from)
  if (to && Number(to) < first) return undefined
  if (first >= bytes) return 'unsatisfiable'
  return { first, last: to ? Math.min(Number(to), bytes - 1) : bytes - 1 }
}
