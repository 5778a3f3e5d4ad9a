/** `#0e2f2b`; also three digits. */
export type Colour = string

/** An office's own colours: one deep ink for text, plates, rules and lines; one signal for what to do next. */
export interface OfficeColours {
  readonly ink: Colour
  readonly signal: Colour
}

export type ColourFinding =
  | { readonly name: 'not-a-colour'; readonly which: keyof OfficeColours }
  | { readonly name: 'too-little-contrast'; readonly pair: ColourPair; readonly ratio: number; readonly needed: number }

export type ColourPair = (typeof pairs)[number]['pair']

/**
 * The grounds and second voices of the look that an office cannot change, and the ratios of WCAG 2.2: 4.5 for text (1.4.3),
 * 3 for marks and the focus ring (1.4.11). Ink is post and enamel too, so what text asks of it covers them; signal lies on it
 * in daylight, on the dark scheme's own paper and enamel at night.
 */
const pairs = [
  { pair: 'ink-on-paper', front: 'ink', ground: '#ffffff', needed: 4.5 },
  { pair: 'ink-on-plate', front: 'ink', ground: '#eef2f0', needed: 4.5 },
  { pair: 'soft-on-ink', front: '#b7cbc5', ground: 'ink', needed: 4.5 },
  { pair: 'ink-on-signal', front: 'ink', ground: 'signal', needed: 4.5 },
  { pair: 'signal-on-dark-paper', front: 'signal', ground: '#0c1a18', needed: 3 },
  { pair: 'signal-on-dark-enamel', front: 'signal', ground: '#1c3f39', needed: 3 },
] as const

/** All that speaks against an office's colours; nothing where they may be used. */
export function officeColourFindings(colours: OfficeColours): ColourFinding[] {
  const broken = (['ink', 'signal'] as const).filter(which => !channels(colours[which]))
  if (broken.length) return broken.map(which => ({ name: 'not-a-colour', which }))
  const colour = (name: string) => (name === 'ink' || name === 'signal' ? colours[name] : name)
  return pairs.flatMap(({ pair, front, ground, needed }) => {
    const ratio = contrastRatio(colour(front), colour(ground))
    return ratio < needed ? [{ name: 'too-little-contrast', pair, ratio, needed }] : []
  })
}

/** WCAG's contrast ratio of two colours, from 1 (the same) to 21 (black and white). Throws where one is no colour. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour) ?? refuse(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** Red, green and blue from 0 to 1. */
function channels(colour: Colour): [number, number, number] | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1]
  if (!digits) return undefined
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map(at => Number.parseInt(long.slice(at, at + 2), 16) / 255) as [number, number, number]
}

function refuse(colour: Colour): never {
  throw new TypeError(`Not a colour: ${colour}`)
}
