import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Body } from './nodes.ts'
import { plainText } from './text.ts'

/** A stretch of words: in both texts, in the new one only, in the old one only. */
export interface Stretch {
  readonly words: string
  readonly change?: 'added' | 'removed'
}

/** A line of the one text beside its line of the other; absent where the other has none. */
export interface ComparedLine {
  readonly now?: readonly Stretch[]
  readonly before?: readonly Stretch[]
  readonly same: boolean
}

interface Words {
  readonly title: string
  readonly lead: string
  readonly body: Body
}

/** The lines of a text as a reader reads them: title, lead, a line for each block. */
export const linesOf = ({ title, lead, body }: Words): string[] => [title, ...(lead ? [lead] : []), ...plainText(body).split('\n').filter(Boolean)]

/**
 * Two texts line by line, words that came or went marked. Lines that were changed stand beside each other in their order; one that has no
 * counterpart stands alone.
 */
export function comparedLines(now: Words, then: Words): ComparedLine[] {
  const lines: ComparedLine[] = []
  const [added, removed]: [string[], string[]] = [[], []]
  const flush = () => {
    for (let at = 0; at < Math.max(added.length, removed.length); at++) lines.push(pair(added[at], removed[at]))
    added.length = removed.length = 0
  }
  for (const part of diffArrays(linesOf(then), linesOf(now))) {
    if (part.added) added.push(...part.value)
    else if (part.removed) removed.push(...part.value)
    else {
      flush()
      for (const words of part.value) lines.push({ now: [{ words }], before: [{ words }], same: true })
    }
  }
  flush()
  return lines
}

function pair(now: string | undefined, then: string | undefined): ComparedLine {
  if (now === undefined) return { before: [{ words: then!, change: 'removed' }], same: false }
  if (then === undefined) return { now: [{ words: now, change: 'added' }], same: false }
  const parts = diffWordsWithSpace(then, now)
  // A space that both have between two changes belongs to each of them: words changed together are marked together.
  const between = (at: number) => at > 0 && at < parts.length - 1 && !parts[at]!.value.trim() && changed(parts[at - 1]!) && changed(parts[at + 1]!)
  const side = (own: 'added' | 'removed'): Stretch[] =>
    joined(
      parts.flatMap((part, at) => {
        if (changed(part)) return part[own] ? [{ words: part.value, change: own }] : []
        return [{ words: part.value, change: between(at) ? own : undefined }]
      }),
    )
  return { now: side('added'), before: side('removed'), same: false }
}

const changed = (part: { added?: boolean; removed?: boolean }) => Boolean(part.added || part.removed)

/** Neighbours of one sort as one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { words: string; change?: Stretch['change'] }[] = []
  for (const { words, change } of stretches) {
    const last = result.at(-1)
    if (last && last.change === change) last.words += words
    else result.push({ words, change })
  }
  return result
}
