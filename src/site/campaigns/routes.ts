import { paths } from '../../paths.ts'
import { type OpenRoute, site } from '../../web/route.ts'
import { campaign } from './show.tsx'

export const campaignRoutes: readonly OpenRoute[] = [site({ path: paths.site.campaign, handler: campaign })]
