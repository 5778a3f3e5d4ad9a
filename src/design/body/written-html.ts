/** Reads back HTML as the renderer writes it, strictly: whatever is not a plain tag with quoted attributes or text without `<` is an error. */

interface Element {
  tag: string
  attributes: Record<string, string>
}

const piece = /<\/[a-z][a-z0-9]*>|<([a-z][a-z0-9]*)((?: [^\s"'<>/=]+(?:="[^"]*")?)*)\/?>|[^<]+/y
const pair = / ([^\s"'<>/=]+)(?:="([^"]*)")?/g
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

export function elements(html: string): Element[] {
  const found: Element[] = []
  piece.lastIndex = 0
  while (piece.lastIndex < html.length) {
    const at = piece.lastIndex
    const match = piece.exec(html)
    if (!match) throw new Error(`No plain HTML at ${at}: ${html.slice(at, at + 80)}`)
    if (match[1])
      found.push({
        tag: match[1],
        attributes: Object.fromEntries([...match[2]!.matchAll(pair)].map(([, name, value]) => [name!, decode(value ?? '')])),
      })
  }
  return found
}

const decode = (text: string) => text.replace(/&(lt|gt|quot|amp);/g, entity => entities[entity]!)
