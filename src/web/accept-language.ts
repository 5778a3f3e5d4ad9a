import type { Language } from '../domain/labels/index.ts'

/** The best of an office's languages for an Accept-Language header; its default where none fits or the header makes no sense. */
export function pickLanguage(header: string | null, offered: readonly [Language, ...Language[]]): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map(part => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';')
      const quality = Number(
        options
          .find(one => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      )
      return { tag: tag.split('-')[0]!, quality: Number.isFinite(quality) ? quality : 0 }
    })
    .filter(one => one.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    const found = offered.find(language => language === tag)
    if (found) return found
  }
  return offered[0]
}
