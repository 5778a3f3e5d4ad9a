import { SaxesParser } from 'saxes'

/** An element as a strict reader found it: its name, attributes, and all text in it. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadElement[]
  text: string
}

/** Reads a document with a parser that did not write it and that, unlike feed readers, forgives nothing; for tests. */
export function readXml(xml: string): ReadElement {
  const outermost: ReadElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [outermost]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]))
    const found = { name: tag.name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(found)
    open.push(found)
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return outermost.children[0]!
}
