import type { Nodes } from 'mdast'
import type { MarkupRefusal } from './refusals.ts'

/** One reading of mark-up: the first refusal, and the line of every node made. */
export class Reading {
  refusal: { name: MarkupRefusal; line: number } | undefined
  readonly #lines = new WeakMap<object, number>()

  /** Remembers the first refusal. Answers nothing, so that a refused node can be left out in one word. */
  refuse(name: MarkupRefusal, node: Nodes): [] {
    this.refusal ??= { name, line: lineOf(node) }
    return []
  }

  node(from: Nodes, type: string, fields: object): object {
    const made = { type, ...fields }
    this.#lines.set(made, lineOf(from))
    return made
  }

  /** The line of the innermost remembered node on the way to `place`. */
  lineAt(root: object, place: string): number {
    let line = 1
    let node: unknown = root
    for (const step of ['', ...place.split('.')]) {
      if (step !== '') node = (node as { content?: unknown[] }).content?.[Number(step)]
      if (typeof node !== 'object' || node === null) break
      line = this.#lines.get(node) ?? line
    }
    return line
  }
}

const lineOf = (node: Nodes) => node.position?.start.line ?? 1
