import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

export const mailRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.mail,
    right: 'mail.read',
    audit: null,
    query: ['page'],
    load: async () => (await import('./list.tsx')).mail,
  }),
  desk({ method: 'GET', path: paths.desk.message, right: 'mail.read', audit: null, load: async () => (await import('./message.tsx')).message }),
]
