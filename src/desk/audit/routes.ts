import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

export const auditRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.audit,
    right: 'audit.read',
    audit: null,
    query: ['actor', 'action', 'subject', 'from', 'until', 'before'],
    load: async () => (await import('./list.tsx')).listTrail,
  }),
]
