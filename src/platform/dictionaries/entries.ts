/** A line of a dictionary: a word as it is written there, in small letters, the marks of its endings, and what it is a form of. */
export interface Entry {
  readonly word: string
  readonly flags: string
  /** Where it stands for other words than itself: a verb's form with endings of its own. */
  readonly lemmas?: readonly string[]
}

const TAB = 9
const LINE = 10

/**
 * Hundreds of thousands of entries in one buffer and a table of places, found by their folded word: as a `Map` of strings they would take
 * ten times the memory.
 */
export class Entries {
  readonly #bytes: Buffer
  readonly #places: Uint32Array
  readonly #mask: number
  readonly #asked = Buffer.alloc(512)

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    let count = 0
    for (let at = bytes.indexOf(LINE); at >= 0; at = bytes.indexOf(LINE, at + 1)) count++
    let size = 1024
    while (size < count * 2) size *= 2
    this.#mask = size - 1
    this.#places = new Uint32Array(size)
    for (let start = 0; start < bytes.length; start = bytes.indexOf(LINE, start) + 1) {
      let slot = hash(bytes, start, bytes.indexOf(TAB, start)) & this.#mask
      while (this.#places[slot]) slot = (slot + 1) & this.#mask
      this.#places[slot] = start + 1
    }
  }

  /** All entries whose word folds to this. */
  find(folded: string): Entry[] {
    const length = this.#asked.write(folded)
    const found: Entry[] = []
    for (let slot = hash(this.#asked, 0, length) & this.#mask; this.#places[slot]; slot = (slot + 1) & this.#mask) {
      const start = this.#places[slot]! - 1
      if (this.#bytes[start + length] !== TAB || this.#bytes.compare(this.#asked, 0, length, start, start + length) !== 0) continue
      const [word, flags, lemmas] = this.#bytes.toString('utf8', start + length + 1, this.#bytes.indexOf(LINE, start)).split('\t')
      found.push({ word: word || folded, flags: flags ?? '', lemmas: lemmas ? lemmas.split(',') : undefined })
    }
    return found
  }
}

/** How entries are written: folded word, the word where it is another, flags, lemmas. */
export const entryLine = (folded: string, { word, flags, lemmas = [] }: Entry): string =>
  `${folded}\t${word === folded ? '' : word}\t${flags}\t${lemmas.join(',')}\n`

/** FNV-1a. */
function hash(bytes: Buffer, from: number, to: number): number {
  let sum = 0x811c9dc5
  for (let at = from; at < to; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193)
  return sum >>> 0
}
