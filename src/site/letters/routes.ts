import { paths } from '../../paths.ts'
import { type FormRoute, formRoute, type OpenRoute, site } from '../../web/route.ts'
import { askQueryNames, showAsking } from './show-asking.tsx'

/** News by mail: asked for by anybody, confirmed, changed and ended by the link that went to the address. */
export const letterRoutes: readonly (OpenRoute | FormRoute)[] = [
  site({ path: paths.site.letters, handler: showAsking, query: askQueryNames }),
  formRoute({ method: 'POST', path: paths.site.letters, audit: 'subscription.asked', load: async () => (await import('./ask.tsx')).ask }),
  formRoute({ method: 'GET', path: paths.site.letter, audit: null, load: async () => (await import('./link.ts')).showLink }),
  formRoute({ method: 'POST', path: paths.site.letter, audit: 'subscription.changed', load: async () => (await import('./link.ts')).change }),
  formRoute({ method: 'GET', path: paths.site.letterConfirmation, audit: null, load: async () => (await import('./link.ts')).backToLink }),
  formRoute({
    method: 'POST',
    path: paths.site.letterConfirmation,
    audit: 'subscription.confirmed',
    load: async () => (await import('./link.ts')).confirm,
  }),
  formRoute({ method: 'GET', path: paths.site.letterEnd, audit: null, load: async () => (await import('./link.ts')).showEnd }),
  formRoute({
    method: 'POST',
    path: paths.site.letterEnd,
    audit: 'subscription.ended',
    oneClick: true,
    load: async () => (await import('./link.ts')).end,
  }),
]
