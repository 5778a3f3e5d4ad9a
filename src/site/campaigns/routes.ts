import type { OpenRoute } from '../../web/route.ts'

export const campaignRoutes: readonly OpenRoute[] = []
