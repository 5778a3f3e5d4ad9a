import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

export const startRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.start,
    right: 'desk.enter',
    audit: null,
    load: async () => (await import('./show.tsx')).start,
  }),
]
