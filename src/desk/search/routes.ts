import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

export const searchRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.search,
    right: 'search.read',
    audit: null,
    query: ['page'],
    load: async () => (await import('./list.tsx')).misses,
  }),
]
