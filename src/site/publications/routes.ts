import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { publicationQueryNames, publicationsIndex } from './list.tsx'
import { publication } from './show.tsx'

export const publicationRoutes: readonly OpenRoute[] = [
  site({ path: paths.site.publications, handler: publicationsIndex, query: publicationQueryNames }),
  site({ path: paths.site.publication, handler: publication }),
]
