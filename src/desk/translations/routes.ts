import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

/** What is translated into which languages, what changed since, and "still right". */
export const translationRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.translations,
    right: 'text.read',
    audit: null,
    query: ['kind', 'language', 'state', 'page'],
    load: async () => (await import('./board.tsx')).board,
  }),
  desk({ method: 'GET', path: paths.desk.translation, right: 'text.read', audit: null, load: async () => (await import('./compare.tsx')).compare }),
  desk({
    method: 'POST',
    path: paths.desk.translationConfirmation,
    right: 'text.translate',
    audit: 'text.confirmed',
    load: async () => (await import('./compare.tsx')).stillRight,
  }),
]
