import type { Direction } from './nodes.ts'

const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i

/** The canonical form of a language tag (`AR` → `ar`), or undefined where it is none. */
export function canonicalLanguage(lang: string): string | undefined {
  if (!tag.test(lang) || lang.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(lang)[0]
  } catch {
    return undefined
  }
}

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

/** The direction a language is written in, by its likely script: `ku` is left to right, `ku-Arab` right to left. */
export function directionOf(lang: string): Direction {
  const { script } = new Intl.Locale(lang).maximize()
  return rightToLeftScripts.has(script ?? '') ? 'rtl' : 'ltr'
}
