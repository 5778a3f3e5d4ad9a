import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { projectsIndex, projectsQueryNames } from './list.tsx'
import { project } from './show.tsx'

export const projectRoutes: readonly OpenRoute[] = [
  site({ path: paths.site.projects, handler: projectsIndex, query: projectsQueryNames }),
  site({ path: paths.site.project, handler: project }),
]
