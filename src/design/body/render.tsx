import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Body } from '../../formats/body/nodes.ts'
import { drawBlocks } from './blocks.tsx'
import { childrenOf } from './drawing.ts'
import type { Resolve } from './resolve.ts'

export interface BodyViewProps {
  readonly body: Body
  /** The language of the text, as a tag. */
  readonly lang: string
  readonly resolve: Resolve
}

/**
 * The one renderer of rich text, by allow-list: what is not on its list draws nothing, a link of a scheme that is not
 * allowed is text, and nothing in a body can make it throw. So a body may come from anywhere and any time.
 */
export const BodyView = ({ body, lang, resolve }: BodyViewProps) => (
  <div class="prose">{drawBlocks(childrenOf(body), { lang, resolve, headings: 0 }, 0)}</div>
)

/** For feeds and mail: the same drawing with own addresses made absolute (`absolute` is scheme, host and port), without anchors. */
export function renderBodyToHtml(body: Body, resolve: Resolve, { absolute, lang }: { absolute: string; lang: string }): string {
  const drawn = drawBlocks(childrenOf(body), { lang, resolve, origin: absolute, headings: 0 }, 0)
  return renderToString(h(Fragment, null, drawn))
}
