/** What the cache knows about hearing of changes. It says when that begins and ends. */
export interface Contact {
  readonly listening: boolean
  /** Whether what is kept may be shown: changes are heard of, or have been missed for no longer than ten minutes. */
  mayServe(now: number): boolean
  lost(now: number): void
  regained(): void
}

export type ContactNotice = { event: 'listening' } | { event: 'lost' } | { event: 'too-long' }

export const servedUnheardAtMost = 10 * 60 * 1000

export function createContact(tell: (notice: ContactNotice) => void): Contact {
  let listening = false
  let lostAt = Number.NEGATIVE_INFINITY
  let toldTooLong = false
  return {
    get listening() {
      return listening
    },
    mayServe(now) {
      if (listening || now - lostAt < servedUnheardAtMost) return true
      if (!toldTooLong && Number.isFinite(lostAt)) tell({ event: 'too-long' })
      toldTooLong = true
      return false
    },
    lost(now) {
      if (!listening) return
      listening = false
      lostAt = now
      toldTooLong = false
      tell({ event: 'lost' })
    },
    regained() {
      listening = true
      tell({ event: 'listening' })
    },
  }
}
