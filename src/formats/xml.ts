/**
 * Writing XML. What is already mark-up has a type of its own, so that a plain string cannot stand in an element unescaped:
 * only `text`, `element` and `join` make it.
 */
export type Xml = string & { readonly [xml]: true }
declare const xml: unique symbol

/** All but the characters of XML 1.0 (production 2): most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const reference = (character: string) => references[character] ?? `&#${character.charCodeAt(0)};`

/** Drops the characters that XML cannot hold, not even as a reference; a reader refuses the whole document for one of them. */
export const allowedInXml = (value: string): string => value.replace(forbidden, '')

/** Text content. A carriage return is written as a reference, as a reader would turn a bare one into a line feed. */
export const text = (value: string): Xml => allowedInXml(value).replace(/[&<>\r]/g, reference) as Xml

/** A reader turns all white space in an attribute into spaces, unless it is written as references. */
const attributeValue = (value: string) => allowedInXml(value).replace(/[&<>"\t\n\r]/g, reference)

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; attributes and children that are undefined are left out. Names are ours and written as they are. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | undefined)[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeValue(String(value))}"`)
    .join('')
  const content = children.filter(child => child !== undefined).join('')
  return (content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`) as Xml
}

export const join = (parts: readonly Xml[]): Xml => parts.join('') as Xml

/** A whole document: the declaration, then the root. To be sent as UTF-8. */
export const document = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
