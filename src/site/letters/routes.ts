import type { OpenRoute } from '../../web/route.ts'

export const letterRoutes: readonly OpenRoute[] = []
