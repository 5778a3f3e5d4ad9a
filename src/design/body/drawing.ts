import { isAllowedLink } from '../../formats/body/links.ts'
import type { Resolve } from './resolve.ts'

/** One drawing of one body. */
export interface Drawing {
  /** The language of the text around, as a tag. */
  readonly lang: string
  readonly resolve: Resolve
  /** Where own addresses are made absolute (feeds, mail): scheme, host and port. */
  readonly origin?: string
  /** Counts the headings, for their anchors. */
  headings: number
}

/** A link fit to be drawn, or undefined where it must stay text. */
export function address(href: unknown, { origin }: Drawing): string | undefined {
  if (!isAllowedLink(href)) return undefined
  return origin && href.startsWith('/') ? origin + href : href
}

/** A property of what may be anything: never one that every object has. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined

export const attribute = (node: unknown, name: string) => property(property(node, 'attrs'), name)
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
export const typeOf = (node: unknown) => textOf(property(node, 'type'))

export function childrenOf(node: unknown): readonly unknown[] {
  const content = property(node, 'content')
  return Array.isArray(content) ? content : []
}
