import type { OpenRoute } from '../../web/route.ts'

export const directoryRoutes: readonly OpenRoute[] = []
