import common from './common-passwords.json' with { type: 'json' }

/** Characters. Longer is what helps; no rule asks for digits or signs, and no password ends by itself (ASVS 6.2). */
export const shortestPassword = 12
export const longestPassword = 128

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common'

const frequent = new Set(common.words.split(' '))
const rows = [
  '012345678901234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
]
const runs = [...rows, ...rows.map(row => [...row].reverse().join(''))]
const written: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

/**
 * What is wrong with a new password, or nothing. `about` are words that everyone would try first for this person: name, mail, office.
 * Too common is what is on the list of breached passwords, bare or dressed up with digits and signs, repeated, a run of keys, or `about`.
 */
export function passwordFault(password: string, about: readonly string[] = []): PasswordFault | undefined {
  if ([...password].length < shortestPassword) return 'password-too-short'
  if (password.length > longestPassword) return 'password-too-long'
  const plain = password.normalize('NFKC').toLowerCase()
  const own = about
    .flatMap(text =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    )
    .filter(word => word.length >= 3)
  const rest = without(plain, own)
  const onlyOwn = rest !== plain && letters(rest).length <= 2
  return isCommon(plain) || onlyOwn ? 'password-too-common' : undefined
}

function isCommon(text: string): boolean {
  const unit = /^(.+?)\1+$/u.exec(text)?.[1] ?? text
  if (unit.length <= 4 || runs.some(run => run.includes(unit))) return true
  return [unit, letters(unit), unleet(unit)].some(one => frequent.has(one))
}

/** Without the digits and signs around it. */
const letters = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const unleet = (text: string) => [...text.replace(/[^\p{L}]+$/u, '')].map(sign => written[sign] ?? sign).join('')

const without = (text: string, words: readonly string[]) =>
  words.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text)
