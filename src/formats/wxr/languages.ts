/** A text that holds several languages in itself, as qTranslate and its kin write it: each language's own words. */
export function splitLanguages(text: string): ReadonlyMap<string, string> | undefined {
  const marks = /<!--:([a-z]{2})?-->|\[:([a-z]{2})?\]|\{:([a-z]{2})?\}/g
  if (!/<!--:[a-z]{2}-->|\[:[a-z]{2}\]|\{:[a-z]{2}\}/.test(text)) return undefined
  const found = new Map<string, string>()
  const common: string[] = []
  let language: string | undefined
  let at = 0
  const take = (words: string) => {
    if (language) found.set(language, (found.get(language) ?? '') + words)
    // Outside of every language stands what is the same in all.
    else if (words.trim()) {
      common.push(words)
      for (const one of found.keys()) found.set(one, found.get(one)! + words)
    }
  }
  for (const mark of text.matchAll(marks)) {
    take(text.slice(at, mark.index))
    at = mark.index + mark[0].length
    language = mark[1] ?? mark[2] ?? mark[3]
    if (language && !found.has(language)) found.set(language, common.join(''))
  }
  take(text.slice(at))
  return found
}
