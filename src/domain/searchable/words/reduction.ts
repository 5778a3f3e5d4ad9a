/** How a language's words are reduced: each to one or several keys that all its forms share. Two words meet where they share a key. */
export interface Reduction {
  /** The keys of a word of a text, written as it should be. */
  indexed(word: string): readonly string[]
  /** The keys of a word that somebody typed, perhaps without accents. */
  asked(word: string): readonly string[]
}

/** Takes the first of the endings off that leaves at least `least` letters; the longest ones stand first. */
export function withoutEnding(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find(one => word.endsWith(one) && word.length - one.length >= least)
  return ending ? word.slice(0, -ending.length) : word
}

export const byLength = (words: string): readonly string[] => words.split(' ').toSorted((a, b) => b.length - a.length)

/** What a dictionary does not know is marked, so that a stem never meets a dictionary's word by chance. */
export const stemKey = (stem: string): string => `~${stem}`
