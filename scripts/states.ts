import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TextState, textMoves } from '../src/domain/content/index.ts'

export const statesFile = join(import.meta.dirname, '../docs/states.md')

const states: Record<TextState, string> = {
  draft: 'written, and never seen by readers',
  live: 'readers see its newest revision',
  'live-with-changes': 'readers see a revision, and a newer one waits',
  unpublished: 'readers saw it once; its address answers 410',
}

/** The tables of moves as a page: whatever they say, it says. */
export function statesPage(): string {
  const rows = Object.entries(textMoves).map(
    ([move, { from, to, right }]) => `| ${move} | ${from.join(', ')} | ${to ?? 'what its revisions make of it'} | \`${right}\` |`,
  )
  return [
    '# States and moves',
    '',
    'Made from the tables of moves by `node scripts/states.ts`; a test compares. What happened is a timestamp; the state of a text is read from',
    'its pointers and never stored.',
    '',
    '## A text: one record in one language',
    '',
    ...Object.entries(states).map(([state, meaning]) => `- **${state}**: ${meaning}.`),
    '',
    '| move | from | to | right |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

if (import.meta.main) await writeFile(statesFile, statesPage())
