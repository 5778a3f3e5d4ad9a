import type { Label } from '../labels/index.ts'

/** A notice over every page of an office, from and until an instant that was typed as wall time of its zone. */
export interface ShownBanner {
  readonly id: string
  readonly label: Label
  /** An own path or an https address per language; empty: no link. */
  readonly link: Label
  readonly shown_from: Date
  readonly shown_until: Date | null
}

/** The one banner that shows now (the one that began last), and the instant at which that answer changes. */
export function bannerNow(banners: readonly ShownBanner[], now: Date): { banner: ShownBanner | undefined; until: Date | null } {
  const shown = banners.filter(one => one.shown_from <= now && (!one.shown_until || one.shown_until > now))
  const banner = shown.toSorted((a, b) => b.shown_from.getTime() - a.shown_from.getTime() || b.id.localeCompare(a.id))[0]
  const changes = banners.flatMap(one => [one.shown_from, one.shown_until]).filter(at => at !== null && at > now) as Date[]
  return { banner, until: changes.length ? new Date(Math.min(...changes.map(at => at.getTime()))) : null }
}

/** A link of a banner: an own path, or https. */
export const isBannerLink = (text: string): boolean => /^\/(?![/\\])\S*$/.test(text) || (/^https:\/\//.test(text) && URL.canParse(text))
