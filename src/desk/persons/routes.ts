import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

const added = async () => await import('./add.tsx')

export const personRoutes: readonly DeskRoute[] = [
  desk({ method: 'GET', path: paths.desk.newPerson, right: 'text.write', audit: null, query: ['next'], load: async () => (await added()).newPerson }),
  desk({
    method: 'POST',
    path: paths.desk.newPerson,
    right: 'text.write',
    audit: 'person.added',
    query: ['next'],
    load: async () => (await added()).add,
  }),
]
