import { type Reduction, withoutEnding } from './reduction.ts'

/** Letters that are written one way or the other, and what is only drawn or only for the voice (tatwil, vowel signs). */
export function normalArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ؤ', 'و')
    .replaceAll(/[ئى]/g, 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase()
}

/** "And", "with", "for", "as" and the article, written as one with the word. */
const beginnings = ['وبال', 'وكال', 'ولل', 'وال', 'بال', 'كال', 'فال', 'لل', 'ال'] as const
const endings = ['كما', 'هما', 'تان', 'تين', 'ات', 'ان', 'ين', 'ون', 'يه', 'يا', 'ته', 'تي', 'ها', 'هم', 'هن', 'كم', 'نا', 'ه', 'ي'] as const

/** A light stemmer: the article and its companions off the front, endings of number, gender and possession off the end, the root untouched. */
function reduce(word: string): string[] {
  const normal = normalArabic(word)
  const beginning = beginnings.find(one => normal.startsWith(one) && normal.length - one.length >= 3)
  let stem = beginning ? normal.slice(beginning.length) : normal
  if (!beginning && /^[وبلف]/.test(stem) && stem.length > 5) return [...new Set([ended(stem), ended(stem.slice(1))])]
  stem = ended(stem)
  return [stem]
}

/** Two endings may follow each other: طالباتها. */
const ended = (stem: string) => withoutEnding(withoutEnding(stem, endings, 3), endings, 3)

export const arabic: Reduction = { indexed: reduce, asked: reduce }
