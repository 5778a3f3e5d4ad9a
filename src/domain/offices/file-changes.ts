import type { OfficeFile } from './office-file.ts'

/** A field that is another than before; undefined where there was or is none. */
export interface FieldChange {
  /** `names.cs`; a list is one field. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** What one file says otherwise than another, field by field. */
export const fileChanges = (before: Partial<OfficeFile>, after: OfficeFile): FieldChange[] => between(before, after, '')

function between(before: unknown, after: unknown, path: string): FieldChange[] {
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key =>
      between(before[key], after[key], path ? `${path}.${key}` : key),
    )
  return same(before, after) ? [] : [{ path, before, after }]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Alike whatever the order of names within an object: the database keeps its own. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, index) => same(value, other[index]))
  if (isObject(one) && isObject(other)) return between(one, other, '').length === 0
  return one === other
}
