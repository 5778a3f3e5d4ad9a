/** A word in a text: where it stands, and as it is written. */
export interface WordAt {
  readonly word: string
  readonly at: number
}

const LONGEST = 48

/** The words of a text in order: letters, figures and what joins them. Words with a hyphen are several. */
export function* wordsOf(text: string): Generator<WordAt> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu)) {
    // Nobody asks for what is longer; it is a code or an address.
    if (word.length <= LONGEST) yield { word, at: index }
  }
}

/** What hyphens join, as one word: who looks for "return" means "Re-Turn" too. */
export function* joinedWordsOf(text: string): Generator<string> {
  for (const [joined] of text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu)) {
    const word = joined.replaceAll(/[-‐‑]/g, '')
    if (word.length <= LONGEST) yield word
  }
}
