import { apiRoutes } from './api/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { siteRoutes } from './site/routes.ts'
import type { Route } from './web/route.ts'

/** Every address of the program: method, path, face, right, audit event. `npx waypost routes` and a test print it. */
export const routes: readonly Route[] = [...siteRoutes, ...apiRoutes, ...deskRoutes]
