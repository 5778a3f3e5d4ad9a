import type { OpenRoute } from '../../web/route.ts'

export const publicationRoutes: readonly OpenRoute[] = []
