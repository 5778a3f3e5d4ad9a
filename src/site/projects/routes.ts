import type { OpenRoute } from '../../web/route.ts'

export const projectRoutes: readonly OpenRoute[] = []
