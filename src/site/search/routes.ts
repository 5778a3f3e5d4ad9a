import type { OpenRoute } from '../../web/route.ts'

export const searchRoutes: readonly OpenRoute[] = []
