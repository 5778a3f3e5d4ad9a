/** What a text's shortcodes became: mark-up, and what had to be left out, as it was written. */
export interface Expanded {
  readonly html: string
  readonly left: readonly string[]
}

/** One shortcode's beginning or end; `[[x]]` is how one is written that is to be read. */
const anyCode = /\[(\[?)(\/?)([a-z][\w-]*)((?:[\s=][^[\]]{0,2000})?)\](\]?)/gi
const media = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mp3', 'm4a', 'ogg', 'wav']

/**
 * Turns WordPress' own shortcodes into mark-up. `attached` are the ids of the pictures that belong to the text, for a gallery that names none.
 * A word in brackets that has neither values nor an end is a word in brackets.
 */
export function expandShortcodes(html: string, attached: readonly string[]): Expanded {
  const left: string[] = []
  return { html: expand(html, attached, left, 0), left }
}

/** Walks once from beginning to end, so that no number of brackets makes it slow. */
function expand(text: string, attached: readonly string[], left: string[], deep: number): string {
  const codes = [...text.matchAll(anyCode)]
  const ends = Map.groupBy(
    codes.filter(code => code[2]),
    code => code[3]!.toLowerCase(),
  )
  let html = ''
  let at = 0
  for (const code of codes) {
    const [whole, escapedStart = '', slash, typed = '', written = '', escapedEnd = ''] = code
    if (code.index < at || slash) continue
    html += text.slice(at, code.index)
    at = code.index + whole.length
    if (escapedStart && escapedEnd) {
      html += whole.slice(1, -1)
      continue
    }
    const name = typed.toLowerCase()
    const waiting = ends.get(name)
    while (waiting?.length && waiting[0]!.index < at) waiting.shift()
    const end = written.endsWith('/') ? undefined : waiting?.[0]
    const inner = end && text.slice(at, end.index)
    const values = written.replace(/\/$/, '')
    const shown = shownAs(name, attributesOf(values), values, inner, attached)
    if (shown === undefined && inner === undefined && !values.includes('=')) {
      html += whole
      continue
    }
    if (end) at = end.index + end[0].length
    if (shown === undefined) left.push(whole.length > 120 ? `${whole.slice(0, 120)}…` : whole)
    const words = shown ?? inner ?? ''
    html +=
      escapedStart + (deep < 4 && words.includes('[') ? expand(words, attached, left, deep + 1) : words) + (inner === undefined ? escapedEnd : '')
  }
  return html + text.slice(at)
}

function shownAs(
  name: string,
  values: Readonly<Record<string, string>>,
  written: string,
  inner: string | undefined,
  attached: readonly string[],
): string | undefined {
  switch (name) {
    case 'caption':
    case 'wp_caption': {
      if (inner === undefined) return undefined
      const [, picture, words] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [undefined, '', inner]
      return `<figure>${picture}<figcaption>${(words ?? '').trim() || escaped(values.caption ?? '')}</figcaption></figure>`
    }
    case 'gallery': {
      const ids = (values.ids ?? values.include)?.split(/[\s,]+/).filter(id => /^\d+$/.test(id)) ?? attached
      return ids.map(id => `<figure><img data-attachment="${id}"></figure>`).join('')
    }
    case 'embed':
    case 'youtube':
    case 'vimeo': {
      const address = (inner ?? values.src ?? written.replace(/^[\s=]+/, '').split(/\s/)[0] ?? '').trim()
      return /^https?:\/\//.test(address) ? linkLine(address) : undefined
    }
    case 'audio':
    case 'video': {
      const address = media.map(one => values[one]).find(Boolean) ?? /https?:\/\/[^\s"<]+/.exec(`${written} ${inner ?? ''}`)?.[0]
      return address ? linkLine(address) : undefined
    }
    default:
      return undefined
  }
}

const linkLine = (address: string) => `\n\n<iframe src="${escaped(address)}"></iframe>\n\n`
const escaped = (text: string) =>
  text
    .replace(/&(?!\w+;|#)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)].map(([, name, a, b, c]) => [name!.toLowerCase(), a ?? b ?? c ?? '']),
  )
