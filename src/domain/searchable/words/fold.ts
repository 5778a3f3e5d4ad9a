/** Small letters without accents, stress marks and apostrophes. Cyrillic й and ї are letters of their own and stay, ё is е. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  // Many words are plain: nothing is to be taken apart.
  if (/^[a-z\d]*$/.test(small)) return small
  return small
    .normalize('NFD')
    .replaceAll(/(?!(?<=и)\u0306|(?<=і)\u0308)\p{M}|[’'ʼ‘`´]/gu, '')
    .normalize('NFC')
    .replaceAll(/[ґłøđßæœ]/g, letter => plain[letter]!)
}

/** Letters with something through or in them, which is no accent. */
const plain: Record<string, string> = { ґ: 'г', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
