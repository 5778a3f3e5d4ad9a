import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../config/root.ts'
import { type Affixes, readAffixes } from './affixes.ts'
import { Entries, type Entry, entryLine } from './entries.ts'

/** What a language makes of the package `dictionary-…` of its name. */
export interface DictionaryPlan {
  readonly language: 'cs' | 'uk' | 'ru'
  /** Raised when the plan changes what is written. */
  readonly version: number
  /** Words that are looked up alike: small letters, without accents. */
  fold(word: string): string
  /** What an entry is a form of, where it is not its own lemma. `has` says whether the dictionary has a word. */
  lemmas?(entry: Entry, has: (word: string) => boolean): readonly string[] | undefined
}

export interface ReadDictionary {
  readonly entries: Entries
  readonly affixes: Affixes
}

/** The dictionary of a language. Reading the package takes a second, so what was read is kept beside it as one file that takes a moment. */
export function readDictionary(plan: DictionaryPlan): ReadDictionary {
  const folder = join(projectRoot, 'node_modules', `dictionary-${plan.language}`)
  const file = join(projectRoot, 'node_modules/.waypost-words', `${plan.language}-${plan.version}.tsv`)
  return {
    entries: new Entries(kept(file) ?? prepare(plan, folder, file)),
    affixes: readAffixes(readFileSync(join(folder, 'index.aff'), 'utf8'), plan.fold),
  }
}

function kept(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function prepare(plan: DictionaryPlan, folder: string, file: string): Buffer {
  const words = new Map<string, string>()
  for (const line of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [spelled = '', flags = ''] = line.trim().split('/')
    if (!spelled || /[\s\d]/.test(spelled)) continue
    const word = spelled.toLowerCase()
    words.set(word, [...new Set([...(words.get(word) ?? ''), ...flags])].join(''))
  }
  const has = (word: string) => words.has(word)
  let text = ''
  for (const [word, flags] of words) text += entryLine(plan.fold(word), { word, flags, lemmas: plan.lemmas?.({ word, flags }, has) })
  const bytes = Buffer.from(text)
  keep(file, bytes)
  return bytes
}

/** Whole or not at all, since several processes may do it at once; where nothing can be written, the next process reads the package again. */
function keep(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const part = `${file}.${process.pid}`
    writeFileSync(part, bytes)
    renameSync(part, file)
  } catch {
    return
  }
}
