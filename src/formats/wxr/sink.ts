import { sortMarks } from '../body/marks.ts'
import type { Block, Inline, Mark, Paragraph } from '../body/nodes.ts'

/** Where converted mark-up gathers: words until something that is no word comes, then blocks. `depth` as the body's bounds count it. */
export class Sink {
  readonly blocks: Block[] = []
  readonly depth: number
  private line: Inline[] = []
  private after: Block[] = []

  constructor(depth: number) {
    this.depth = depth
  }

  text(text: string, marks: readonly Mark[]): void {
    if (text) this.line.push({ type: 'text', text, ...withMarks(marks) })
  }
  break(marks: readonly Mark[]): void {
    this.line.push({ type: 'hardBreak', ...withMarks(marks) })
  }
  /** A block that belongs behind the paragraph that is being written. */
  behind(block: Block): void {
    this.after.push(block)
  }
  block(block: Block): void {
    this.flush()
    this.blocks.push(block)
  }
  flush(): void {
    const line = this.line
    this.line = []
    if (line.some(one => one.type === 'text' && one.text.trim() !== '')) this.blocks.push({ type: 'paragraph', content: linked(line) })
    this.blocks.push(...this.after)
    this.after = []
  }
  end(): Block[] {
    this.flush()
    return this.blocks
  }
}

const withMarks = (marks: readonly Mark[]) => (marks.length ? { marks: sortMarks(marks) } : {})

/** An address that stands alone on its line was a player or a preview: what remains of it is its link. */
function linked(line: Inline[]): Inline[] {
  const words = line.filter(one => one.type === 'text' && one.text.trim() !== '')
  const [only] = words
  if (words.length !== 1 || only?.type !== 'text' || only.marks?.length) return line
  const address = only.text.trim()
  return /^https?:\/\/[^\s"<>]+$/.test(address) && URL.canParse(address)
    ? [{ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: new URL(address).href } }] }]
    : line
}

/** Marks that hold with one more: of each sort one, and no link within a link. */
export function plus(marks: readonly Mark[], mark: Mark): Mark[] {
  const isLink = (one: Mark) => one.type === 'link' || one.type === 'recordLink'
  if (mark.type === 'inlinePassage' && marks.some(one => one.type === 'code')) return [...marks]
  if (mark.type === 'code' && marks.some(one => one.type === 'inlinePassage')) return [...marks]
  return [...marks.filter(one => one.type !== mark.type && !(isLink(one) && isLink(mark))), mark]
}

/** Blocks as one cell or item holds them: never none. */
export const orEmpty = (blocks: Block[]): Block[] => (blocks.length ? blocks : [{ type: 'paragraph' }])

/** Each paragraph in one more mark: captions, sources of quotations. */
export const marked = (blocks: readonly Block[], mark: Mark): Block[] =>
  blocks.map(block =>
    block.type === 'paragraph'
      ? ({ ...block, content: block.content?.map(one => ({ ...one, ...withMarks(plus(one.marks ?? [], mark)) })) } satisfies Paragraph)
      : block,
  )

/** The words of blocks, on one line. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(block => (block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : []))
    .map(one => (one.type === 'text' ? one.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
