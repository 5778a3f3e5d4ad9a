import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

const change = async () => await import('./change.tsx')

export const bannerRoutes: readonly DeskRoute[] = [
  desk({ method: 'GET', path: paths.desk.banners, right: 'banner.read', audit: null, load: async () => (await import('./list.tsx')).banners }),
  desk({
    method: 'GET',
    path: paths.desk.newBanner,
    right: 'banner.write',
    audit: null,
    load: async () => (await import('./announce.ts')).newBanner,
  }),
  desk({
    method: 'POST',
    path: paths.desk.newBanner,
    right: 'banner.write',
    audit: 'banner.announced',
    load: async () => (await import('./announce.ts')).announce,
  }),
  desk({ method: 'GET', path: paths.desk.banner, right: 'banner.read', audit: null, load: async () => (await change()).banner }),
  desk({ method: 'POST', path: paths.desk.banner, right: 'banner.write', audit: 'banner.changed', load: async () => (await change()).change }),
  desk({ method: 'GET', path: paths.desk.bannerRemoval, right: 'banner.write', audit: null, load: async () => (await change()).removal }),
  desk({ method: 'POST', path: paths.desk.bannerRemoval, right: 'banner.write', audit: 'banner.removed', load: async () => (await change()).remove }),
]
