/** What a text's shortcodes became: mark-up, and what had to be left out, as it was written. */
export interface Expanded {
  readonly html: string
  readonly left: readonly string[]
}

const anyCode = /\[(\[?)([a-z][\w-]*)((?:[\s=][^[\]]*?)?)\s*\/?\](?:((?:(?!\[\2[\s\]])[\s\S])*?)\[\/\2\])?(\]?)/gi
const media = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mp3', 'm4a', 'ogg', 'wav']

/**
 * Turns WordPress' own shortcodes into mark-up. `attached` are the ids of the pictures that belong to the text, for a gallery that names none.
 * A word in brackets that has neither values nor an end is a word in brackets.
 */
export function expandShortcodes(html: string, attached: readonly string[]): Expanded {
  const left: string[] = []
  const expand = (text: string, deep: number): string =>
    text.replace(anyCode, (whole, escaped: string, name: string, values: string, inner: string | undefined, escapedEnd: string) => {
      if (escaped && escapedEnd) return whole.slice(1, -1)
      const shown = shownAs(name.toLowerCase(), attributesOf(values), values, inner, attached)
      if (shown !== undefined) return escaped + (deep < 4 ? expand(shown, deep + 1) : shown) + escapedEnd
      if (inner === undefined && !values.includes('=')) return whole
      left.push(whole.length > 120 ? `${whole.slice(0, 120)}…` : whole)
      return escaped + (inner !== undefined && deep < 4 ? expand(inner, deep + 1) : (inner ?? '')) + escapedEnd
    })
  return { html: expand(html, 0), left }
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
