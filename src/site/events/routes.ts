import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { eventQueryNames, eventsIndex } from './list.tsx'
import { event } from './show.tsx'

export const eventRoutes: readonly OpenRoute[] = [
  site({ path: paths.site.events, handler: eventsIndex, query: eventQueryNames }),
  site({ path: paths.site.event, handler: event }),
]
