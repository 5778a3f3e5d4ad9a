import type { OpenRoute } from '../../web/route.ts'

export const figureRoutes: readonly OpenRoute[] = []
