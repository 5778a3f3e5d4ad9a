import { paths } from '../paths.ts'
import { machine, type OpenRoute } from '../web/route.ts'
import { eventsAtom, eventsJson } from './event-feeds.ts'
import { eventCalendar, eventsCalendar } from './events-calendar.ts'
import { everythingAtom, everythingJson } from './everything-feeds.ts'
import { newsAtom, newsJson } from './news-feeds.ts'
import { openSearch } from './open-search.ts'
import { publicationBibtex, publicationRis } from './publication-citations.ts'
import { publicationsAtom, publicationsJson } from './publication-feeds.ts'
import { securityText } from './security.ts'
import { robotsTxt, sitemapPart, sitemapXml } from './sitemap.ts'

/** What machines read. /healthz, /readyz and /metrics stand before the framework: they answer on any host (web/vital-signs.ts). */
export const apiRoutes: readonly OpenRoute[] = [
  machine({ path: paths.machines.newsAtom, handler: newsAtom }),
  machine({ path: paths.machines.newsJson, handler: newsJson }),
  machine({ path: paths.machines.eventsAtom, handler: eventsAtom }),
  machine({ path: paths.machines.eventsJson, handler: eventsJson }),
  machine({ path: paths.machines.eventsCalendar, handler: eventsCalendar }),
  machine({ path: paths.machines.eventCalendar, handler: eventCalendar }),
  machine({ path: paths.machines.everythingAtom, handler: everythingAtom }),
  machine({ path: paths.machines.everythingJson, handler: everythingJson }),
  machine({ path: paths.machines.openSearch, handler: openSearch }),
  machine({ path: paths.machines.publicationsAtom, handler: publicationsAtom }),
  machine({ path: paths.machines.publicationsJson, handler: publicationsJson }),
  machine({ path: paths.machines.publicationBibtex, handler: publicationBibtex }),
  machine({ path: paths.machines.publicationRis, handler: publicationRis }),
  machine({ path: paths.machines.sitemap, handler: sitemapXml }),
  machine({ path: paths.machines.sitemapPart, handler: sitemapPart }),
  machine({ path: paths.machines.robots, handler: robotsTxt }),
  machine({ path: paths.machines.securityTxt, handler: securityText }),
]
