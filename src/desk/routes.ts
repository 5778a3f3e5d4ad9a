import { paths } from '../paths.ts'
import { type DeskRoute, type DoorRoute, desk } from '../web/route.ts'
import { articleRoutes } from './articles/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { bannerRoutes } from './banners/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { libraryRoutes } from './library/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { personRoutes } from './persons/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { doorRoutes } from './sign-in/routes.ts'
import { startRoutes } from './start/routes.ts'
import { translationRoutes } from './translations/routes.ts'

/** The desk, in the order in which one works: coming in, writing, announcing, figures, library, people. */
export const deskRoutes: readonly (DeskRoute | DoorRoute)[] = [
  ...doorRoutes,
  desk({
    method: 'POST',
    path: paths.desk.signOut,
    right: 'desk.enter',
    audit: 'account.signed-out',
    load: async () => (await import('./sign-out/leave.ts')).leave,
  }),
  desk({
    method: 'POST',
    path: paths.desk.language,
    right: 'desk.enter',
    audit: null,
    query: ['next'],
    load: async () => (await import('./language/choose.ts')).chooseLanguage,
  }),
  ...startRoutes,
  ...articleRoutes,
  ...recordRoutes,
  ...translationRoutes,
  ...personRoutes,
  ...bannerRoutes,
  ...figureRoutes,
  ...libraryRoutes,
  ...peopleRoutes,
  ...mailRoutes,
  ...searchRoutes,
  ...auditRoutes,
]
