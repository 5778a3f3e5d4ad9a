import type { Item } from '../../formats/wxr/export.ts'

/**
 * When a text is of: by universal time where WordPress has it (drafts do not), else by the wall clock, which is read in the office's zone,
 * else by the feed's date. A wall time that the clock change skips or doubles is the later one.
 */
export function momentOf(item: Pick<Item, 'date' | 'dateUniversal' | 'published'>, zone: string): Date | undefined {
  const universal = plainOf(item.dateUniversal)
  if (universal) return new Date(universal.toZonedDateTime('UTC').epochMilliseconds)
  const wall = plainOf(item.date)
  if (wall) return new Date(wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds)
  const published = Date.parse(item.published)
  // A feed's date of a draft is the year 1970 or before: no date.
  return Number.isNaN(published) || published <= 0 ? undefined : new Date(published)
}

function plainOf(text: string): Temporal.PlainDateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) || text.startsWith('0000')) return undefined
  try {
    const plain = Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' })
    return plain.year > 1970 ? plain : undefined
  } catch {
    return undefined
  }
}
