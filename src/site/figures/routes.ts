import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { figures } from './show.tsx'

export const figureRoutes: readonly OpenRoute[] = [site({ path: paths.site.figures, handler: figures })]
