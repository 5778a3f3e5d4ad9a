import { type OfficeColours, officeColourFindings } from '../formats/contrast.ts'

/**
 * The rules to be served after the site's style sheet for an office with colours of its own; they stand in its layer of tokens, so that print still wins.
 * By night the ink is lifted, so that it still parts from the ground; second voices on it are mixed from it and white.
 * Throws on colours that nobody could read (`officeColourFindings`).
 */
export function officeColours(colours: OfficeColours): string {
  const findings = officeColourFindings(colours)
  if (findings.length > 0) throw new Error(`colours of an office: ${findings.map(finding => finding.name).join(', ')}`)
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
