import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element

export const attribute = (element: HtmlElement, name: string): string | undefined => element.attrs.find(one => one.name === name)?.value

/** All words in an element, without recursion. */
export function textContent(element: HtmlElement): string {
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...element.childNodes].reverse()
  let text = ''
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value
    else if (node.nodeName === 'br') text += '\n'
    else if ('childNodes' in node) open.push(...[...node.childNodes].reverse())
  }
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
}
