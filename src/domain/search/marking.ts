import { reduced, wordsOf } from '../searchable/index.ts'

/** A piece of a text; found words are marked. */
export interface Marked {
  readonly text: string
  readonly found: boolean
}

/** Tells which words of texts are forms of the asked ones. */
export class Marking {
  readonly #asked: readonly string[]
  readonly #keys = new Map<string, ReadonlySet<string>>()

  constructor(asked: readonly string[]) {
    this.#asked = asked
  }

  /** The text in pieces. Found words that only spaces part are one piece. */
  mark(text: string, language: string): Marked[] {
    const pieces: { text: string; found: boolean }[] = []
    const add = (piece: string, found: boolean) => {
      const last = pieces.at(-1)
      if (last?.found === found) last.text += piece
      else if (piece) pieces.push({ text: piece, found })
    }
    let done = 0
    for (const { word, at } of wordsOf(text)) {
      if (!this.#isFound(word, language)) continue
      const between = text.slice(done, at)
      add(between, pieces.length > 0 && pieces.at(-1)!.found && between.trim() === '')
      add(word, true)
      done = at + word.length
    }
    add(text.slice(done), false)
    return pieces
  }

  /** The part of a text around its first found words, whole words only; undefined where it has none. */
  passage(text: string, language: string): string | undefined {
    for (const line of text.split('\n')) {
      const first = [...wordsOf(line)].find(({ word }) => this.#isFound(word, language))
      if (first) return around(line, first.at)
    }
    return undefined
  }

  #isFound(word: string, language: string): boolean {
    let keys = this.#keys.get(language)
    if (!keys) {
      keys = new Set(this.#asked.flatMap(one => reduced(language, 'asked', one)))
      this.#keys.set(language, keys)
    }
    return reduced(language, 'indexed', word).some(key => keys.has(key))
  }
}

const LONGEST = 220
const BEFORE = 80

function around(line: string, at: number): string {
  if (line.length <= LONGEST) return line
  const from = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1
  const to = from + LONGEST >= line.length ? line.length : line.lastIndexOf(' ', from + LONGEST)
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`
}
