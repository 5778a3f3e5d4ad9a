import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { organisation } from './organisation.tsx'
import { person } from './person.tsx'
import { topic } from './topic.tsx'
import { topics } from './topics.tsx'

export const directoryRoutes: readonly OpenRoute[] = [
  site({ path: paths.site.organisation, handler: organisation, query: ['page'] }),
  site({ path: paths.site.person, handler: person, query: ['page'] }),
  site({ path: paths.site.topics, handler: topics }),
  site({ path: paths.site.topic, handler: topic, query: ['page'] }),
]
