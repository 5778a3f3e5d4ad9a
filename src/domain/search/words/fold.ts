/** Small letters without accents, stress marks and apostrophes. Cyrillic й and ї are letters of their own and stay, ё is е. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  // Most words are plain: nothing is to be taken apart.
  if (/^[a-z\d-]*$/.test(small)) return small
  return small
    .normalize('NFC')
    .replaceAll(/[’'ʼ‘`´\u0301]/g, '')
    .replaceAll(/[йї]/g, letter => (letter === 'й' ? '\u0001' : '\u0002'))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[\u0001\u0002ґєłøđßæœ]/g, letter => plain[letter]!)
}

const plain: Record<string, string> = {
  '\u0001': 'й',
  '\u0002': 'ї',
  ґ: 'г',
  є: 'є',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
