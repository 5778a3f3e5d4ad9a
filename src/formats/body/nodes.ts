/**
 * The rich text of the whole product: ProseMirror JSON with the names of Tiptap 3, and our own nodes besides.
 * These are the canonical shapes, as `parseBody` answers them: every attribute is there, marks are sorted, adjacent text is joined.
 */
export const BODY_VERSION = 1

export type Direction = 'ltr' | 'rtl'
export interface Language {
  lang: string
  dir: Direction
}

/** `inlinePassage` is the passage inside a sentence: ProseMirror allows no node and mark of one name. */
export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'recordLink'; attrs: { id: string } }
  | { type: 'inlinePassage'; attrs: Language }
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'code' }

export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
}
export interface HardBreak {
  type: 'hardBreak'
  marks?: Mark[]
}
export type Inline = TextNode | HardBreak

export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}
export interface Heading {
  type: 'heading'
  attrs: { level: 2 | 3 | 4 }
  content?: Inline[]
}
export interface CodeBlock {
  type: 'codeBlock'
  attrs: { language: string | null }
  content?: TextNode[]
}
export interface HorizontalRule {
  type: 'horizontalRule'
}
export interface ListItem {
  type: 'listItem'
  content: [Paragraph, ...Block[]]
}
export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}
export interface OrderedList {
  type: 'orderedList'
  attrs: { start: number }
  content: ListItem[]
}
export interface Blockquote {
  type: 'blockquote'
  content: Block[]
}
export interface TableCell {
  type: 'tableHeader' | 'tableCell'
  attrs: { colspan: number; rowspan: number }
  content: Block[]
}
export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}
export interface Table {
  type: 'table'
  attrs: { caption: string | null }
  content: TableRow[]
}
/** Decorative means an empty `alt`; every other picture has a description. */
export interface Picture {
  type: 'picture'
  attrs: { fileId: string; alt: string; decorative: boolean }
}
export interface FigureRef {
  type: 'figureRef'
  attrs: { id: string }
}
export interface Document {
  type: 'document'
  attrs: { fileId: string }
}
export interface Callout {
  type: 'callout'
  attrs: { title: string | null }
  content: Block[]
}
/** A stretch in another language than the text around it. */
export interface Passage {
  type: 'passage'
  attrs: Language
  content: Block[]
}

export type Block =
  | Paragraph
  | Heading
  | CodeBlock
  | HorizontalRule
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | Picture
  | FigureRef
  | Document
  | Callout
  | Passage

export interface Body {
  type: 'doc'
  content: Block[]
}
export type BodyNode = Body | Block | ListItem | TableRow | TableCell | Inline

/** What an editor starts with: one empty paragraph. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }
