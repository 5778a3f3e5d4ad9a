/** One line of an `.aff` file: an entry with `flag` that ends in `strip` and fits the condition also has the form with `add` in its place. */
export interface Affix {
  readonly flag: string
  readonly strip: string
  readonly add: string
  readonly fits: (word: string) => boolean
}

/** Affixes by what they add, then by what they strip, both folded as words are. */
export type Affixes = ReadonlyMap<string, ReadonlyMap<string, readonly Affix[]>>

/** The endings of a dictionary (Hunspell's SFX lines). Prefixes are the languages' own business. */
export function readAffixes(text: string, fold: (word: string) => string): Affixes {
  const affixes = new Map<string, Map<string, Affix[]>>()
  for (const line of text.split('\n')) {
    const parts = /^SFX\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(line)
    // The head of a group says how many lines follow: `SFX A Y 761`.
    if (!parts || /^\S+\s+\S+\s+[YN]\s+\d+\s*$/.test(line)) continue
    const [, flag, strip, added, condition] = parts as unknown as [string, string, string, string, string]
    const add = withoutZero(added.split('/')[0]!)
    const affix: Affix = { flag, strip: withoutZero(strip), add, fits: fitting(condition) }
    const stripping = affixes.get(fold(add)) ?? new Map<string, Affix[]>()
    affixes.set(fold(add), stripping)
    stripping.set(fold(affix.strip), [...(stripping.get(fold(affix.strip)) ?? []), affix])
  }
  return affixes
}

const withoutZero = (part: string) => (part === '0' ? '' : part)

const known = new Map<string, (word: string) => boolean>()

/** A condition is the letters that the entry must end in, with sets of letters, as in a regular expression. */
function fitting(condition: string): (word: string) => boolean {
  let fits = known.get(condition)
  if (!fits) {
    const ends = new RegExp(`${condition}$`, 'u')
    fits = condition === '.' ? () => true : word => ends.test(word)
    known.set(condition, fits)
  }
  return fits
}
