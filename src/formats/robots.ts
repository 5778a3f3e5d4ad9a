import { paths } from '../paths.ts'

/**
 * robots.txt (RFC 9309). The desk asks for sign-in anyway; saying so here spares both sides the attempts.
 *
 * A demonstration is left open on purpose: it answers with `X-Robots-Tag: noindex`, which a crawler that may not fetch the
 * page never reads, and an address it knows from a link would be listed all the same.
 */
export const robots = (sitemapAddress: string): string =>
  ['User-agent: *', `Disallow: ${paths.desk.start.pattern}`, '', `Sitemap: ${new URL(sitemapAddress).href}`, ''].join('\n')
