import { paths } from '../paths.ts'
import { type FormRoute, file, type OpenRoute, site } from '../web/route.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { contact } from './contact/show.tsx'
import { directoryRoutes } from './directory/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { asset, officeStyles } from './files/assets.ts'
import { download } from './files/download.ts'
import { picture } from './files/picture.ts'
import { shareCardPicture } from './files/share-card.ts'
import { home } from './home/show.tsx'
import { letterRoutes } from './letters/routes.ts'
import { newsIndex, newsQueryNames } from './news/list.tsx'
import { article } from './news/show.tsx'
import { freePage, placedPage } from './pages/show.tsx'
import { projectRoutes } from './projects/routes.ts'
import { publicationRoutes } from './publications/routes.ts'
import { searchRoutes } from './search/routes.ts'

/** What visitors read, in the order in which they meet it. */
export const siteRoutes: readonly (OpenRoute | FormRoute)[] = [
  site({ path: paths.site.home, handler: home }),
  site({ path: paths.site.news, handler: newsIndex, query: newsQueryNames }),
  site({ path: paths.site.article, handler: article }),
  site({ path: paths.site.about, handler: placedPage('about') }),
  site({ path: paths.site.contact, handler: contact }),
  site({ path: paths.site.privacy, handler: placedPage('privacy') }),
  site({ path: paths.site.accessibility, handler: placedPage('accessibility') }),
  site({ path: paths.site.page, handler: freePage }),
  ...eventRoutes,
  ...projectRoutes,
  ...publicationRoutes,
  ...figureRoutes,
  ...campaignRoutes,
  ...directoryRoutes,
  ...searchRoutes,
  ...letterRoutes,
  file({ path: paths.files.download, handler: download }),
  file({ path: paths.files.picture, handler: picture }),
  file({ path: paths.files.shareCard, handler: shareCardPicture }),
  file({ path: paths.files.asset, handler: asset, cached: true }),
  file({ path: paths.files.officeStyles, handler: officeStyles, cached: true }),
]
