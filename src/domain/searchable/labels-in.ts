/** Every short text of a language within facts: rooms, sessions, fees, places. Facts keep them as `{ "en": …, "cs": … }`. */
export function labelsIn(value: unknown, language: string): string[] {
  if (Array.isArray(value)) return value.flatMap(one => labelsIn(one, language))
  if (value === null || typeof value !== 'object') return []
  const own = (value as Record<string, unknown>)[language]
  const here = typeof own === 'string' ? [own] : []
  return [...here, ...Object.values(value).flatMap(one => labelsIn(one, language))]
}
