/** Letters that have no decomposition into a plain one: transliterated as the languages' own public bodies do on signs and passports. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}
/** Ukrainian differs (resolution 55 of 2010): и is y, г is h. */
const ukrainian: Record<string, string> = { и: 'y', г: 'h' }

const LONGEST = 80

/**
 * An address from a title: `[a-z0-9-]`, whole words, at most 80 characters. Empty where nothing can be transliterated (Arabic):
 * then the record takes its source's slug.
 */
export function slugFrom(title: string, language: string): string {
  const plain = [...title.toLowerCase().normalize('NFC')]
    .map(letter => (language === 'uk' ? ukrainian[letter] : undefined) ?? letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST + 1)
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST)).replace(/-+$/, '')
}

export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120

/** Words that stand in the place of a slug in addresses of ours. */
const reserved = new Set(['feed', 'archive', 'calendar', 'new', 'search', 'page', 'year', 'topic', 'all'])
export const isReserved = (slug: string): boolean => reserved.has(slug)
