import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { search, searchQueryNames } from './show.tsx'

// Goes the way of pages that may be kept, which is the shorter one and compresses, but none is: no two visitors look for the same, and what
// changes anywhere changes results.
export const searchRoutes: readonly OpenRoute[] = [site({ path: paths.site.search, handler: search, query: searchQueryNames })]
