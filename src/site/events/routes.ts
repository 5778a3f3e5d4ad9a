import type { OpenRoute } from '../../web/route.ts'

export const eventRoutes: readonly OpenRoute[] = []
