import type * as z from 'zod'
import type { BodyRefusal } from './refusals.ts'

type Issue = z.core.$ZodIssue

const nodes = new Set(
  'doc paragraph heading text hardBreak codeBlock horizontalRule bulletList orderedList listItem blockquote table tableRow tableHeader tableCell picture figureRef document callout passage'.split(
    ' ',
  ),
)

/** Our name for what the schema found wrong first. */
export function refusalOf(issue: Issue | undefined, root: unknown): BodyRefusal {
  if (!issue) return 'malformed'
  if (issue.code === 'custom' && typeof issue.params?.refused === 'string') return issue.params.refused as BodyRefusal
  if (issue.code === 'unrecognized_keys') return 'unknown-attribute'
  if (issue.path.at(-1) === 'type' && !issue.path.includes('attrs')) {
    if (issue.path.includes('marks')) return 'unknown-mark'
    const type = at(root, issue.path)
    return typeof type !== 'string' ? 'malformed' : nodes.has(type) ? 'misplaced-node' : 'unknown-node'
  }
  return 'malformed'
}

/** The child numbers on the way to the issue: `['content', 0, 'content', 2, 'marks', 0]` is `0.2`. */
export function placeOf(issue: Issue | undefined): string {
  const path = issue?.path ?? []
  return path.filter((step, index) => typeof step === 'number' && path[index - 1] === 'content').join('.')
}

const at = (root: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    root,
  )
