import { paths } from '../paths.ts'
import { type DeskRoute, type DoorRoute, door } from '../web/route.ts'
import { auditRoutes } from './audit/routes.ts'
import { libraryRoutes } from './library/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { doorRoutes } from './sign-in/routes.ts'

/** The desk, in the order in which one works: coming in, writing, announcing, figures, library, people. */
export const deskRoutes: readonly (DeskRoute | DoorRoute)[] = [
  ...doorRoutes,
  door({
    method: 'POST',
    path: paths.desk.language,
    audit: null,
    query: ['next'],
    load: async () => (await import('./language/choose.ts')).chooseLanguage,
  }),
  ...libraryRoutes,
  ...peopleRoutes,
  ...auditRoutes,
]
