import type { Choice } from '../../design/components/forms/choices.tsx'
import type { T } from '../../platform/languages/index.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A picture has no beginning and end of a line: left is left in every language. */
const places = [
  ['0,0', 'topLeft'],
  ['0.5,0', 'top'],
  ['1,0', 'topRight'],
  ['0,0.5', 'left'],
  ['0.5,0.5', 'middle'],
  ['1,0.5', 'right'],
  ['0,1', 'bottomLeft'],
  ['0.5,1', 'bottom'],
  ['1,1', 'bottomRight'],
] as const

export const focalValue = (point: Point | null): string => (point ? `${point.x},${point.y}` : '')

/** Nine places and none; a point that is none of them (from an import) stays to be chosen. */
export function focalChoices(t: T, chosen: string): Choice[] {
  const known = chosen === '' || places.some(([value]) => value === chosen)
  return [
    { value: '', label: t('desk:library.focals.none'), chosen: chosen === '' },
    ...(known ? [] : [{ value: chosen, label: t('desk:library.focals.kept'), chosen: true }]),
    ...places.map(([value, name]) => ({ value, label: t(`desk:library.focals.${name}`), chosen: value === chosen })),
  ]
}

/** Reads what was chosen; anything else becomes a point that the command refuses. */
export function readFocal(text: string): Point | null {
  if (text === '') return null
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number)
  return { x, y }
}
