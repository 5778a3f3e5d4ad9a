import { sql } from 'kysely'
import { errorFields } from '../../platform/log/log.ts'
import type { Platform } from '../../platform/platform.ts'
import { command, done } from '../commands/index.ts'
import { fold } from '../searchable/index.ts'
import { searchRights } from './rights.ts'

/** Words that found nothing, in one language, and how often. */
export interface Miss {
  readonly language: string
  readonly words: string
  readonly number: number
}

const MOST_AT_ONCE = 500
const MOST_A_DAY = 1000
const LONGEST = 80
const KEPT_DAYS = 90
const WRITTEN_AFTER = 10 * 60_000

/** What was not found since it was last written, by office: numbers alone, nothing about who asked or in what order. */
const waiting = new Map<string, Map<string, Miss>>()

/**
 * Counts words that found nothing. A page only reads, so they wait in the process and are written together some minutes later; what waits
 * when it ends is lost. What could be somebody's mail address or number is not counted.
 */
export function noteMiss(platform: Platform, office: string, language: string, words: readonly string[]): void {
  const text = words.map(fold).toSorted().join(' ')
  if (!text || text.length > LONGEST || /\d{3}|@/.test(text)) return
  const misses = waiting.get(office) ?? new Map<string, Miss>()
  if (!waiting.has(office)) {
    waiting.set(office, misses)
    setTimeout(() => void writeMisses(platform, office), WRITTEN_AFTER).unref()
  }
  const known = misses.get(`${language} ${text}`)
  if (!known && misses.size >= MOST_AT_ONCE) return
  misses.set(`${language} ${text}`, { language, words: text, number: (known?.number ?? 0) + 1 })
}

/** Writes what waits of an office. */
export async function writeMisses(platform: Platform, office: string): Promise<void> {
  const misses = [...(waiting.get(office)?.values() ?? [])]
  waiting.delete(office)
  if (misses.length === 0) return
  try {
    await countMisses(platform, { office, actor: { kind: 'job', name: 'count-misses' } }, misses)
  } catch (error) {
    platform.log.warn({ event: 'search-misses', ...errorFields(error as Error) })
  }
}

export const countMisses = command({ right: searchRights['search.count'], audit: 'search.misses-counted' }, async (work, misses: readonly Miss[]) => {
  const { tx, office, now } = work
  const day = now.toISOString().slice(0, 10)
  const { number } = await tx
    .selectFrom('search_misses')
    .select(eb => eb.fn.countAll<number>().as('number'))
    .where('office_id', '=', office)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  // In order, so that two processes that write at once do not wait for each other.
  const counted = misses.slice(0, Math.max(0, MOST_A_DAY - Number(number))).toSorted((a, b) => (a.words < b.words ? -1 : 1))
  if (counted.length)
    await tx
      .insertInto('search_misses')
      .values(counted.map(one => ({ office_id: office, day, ...one })))
      .onConflict(conflict =>
        conflict.columns(['office_id', 'day', 'language', 'words']).doUpdateSet({ number: sql<number>`search_misses.number + excluded.number` }),
      )
      .execute()
  await tx
    .deleteFrom('search_misses')
    .where('office_id', '=', office)
    .where('day', '<', new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10))
    .execute()
  return done()
})
