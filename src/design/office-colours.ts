/** The two colours an office may choose: the ink for names, rules and grounds, and the signal. Both as `#rrggbb`. */
export interface OfficeColours {
  readonly ink: string
  readonly signal: string
}

export type ColoursRefusal = 'not-a-colour' | 'ink-too-light' | 'signal-too-dark'

/** Why these colours cannot be read, if they cannot: WCAG asks 4.5 to 1; names and rules of the design ask 7. */
export function coloursRefused({ ink, signal }: OfficeColours): ColoursRefusal | undefined {
  if (![ink, signal].every(colour => /^#[0-9a-f]{6}$/i.test(colour))) return 'not-a-colour'
  if (contrast(ink, '#ffffff') < 7) return 'ink-too-light'
  if (contrast(signal, ink) < 4.5) return 'signal-too-dark'
}

/**
 * The rules to be served after the site's style sheet for an office with colours of its own; they stand in its layer of tokens, so that print still wins.
 * By night the ink is lifted, so that it still parts from the ground; second voices on it are mixed from it and white.
 * Throws on colours that `coloursRefused` refuses.
 */
export function officeColours(colours: OfficeColours): string {
  const refused = coloursRefused(colours)
  if (refused) throw new Error(`colours of an office: ${refused}`)
  const { ink, signal } = colours
  const enamel = mixed(ink, '#ffffff', 0.08)
  const day = `--ink:${ink};--enamel:${ink};--post:${ink};--on-soft:${mixed(ink, '#ffffff', 0.72)};--on-line:${mixed(ink, '#ffffff', 0.22)}`
  const night = `--ink:#e7eeeb;--enamel:${enamel};--post:${mixed(ink, '#ffffff', 0.55)};--on-soft:${mixed(enamel, '#ffffff', 0.72)};--on-line:${mixed(enamel, '#ffffff', 0.22)}`
  return `@layer tokens{:root{${day};--signal:${signal};--on-signal:${ink}}@media (prefers-color-scheme:dark){:root{${night}}}}`
}

const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

const mixed = (from: string, to: string, share: number) => {
  const target = channels(to)
  return `#${channels(from)
    .map((value, at) =>
      Math.round(value + (target[at]! - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
