import { accountRights } from './domain/accounts/index.ts'
import type { Right } from './domain/actors/index.ts'
import { bannerRights } from './domain/banners/index.ts'
import { contentRights } from './domain/content/index.ts'
import { figureRights } from './domain/figures/index.ts'
import { letterRights } from './domain/letters/index.ts'
import { libraryRights } from './domain/library/index.ts'
import { mailRights } from './domain/mail/index.ts'
import { menuRights } from './domain/menus/index.ts'
import { searchRights } from './domain/search/index.ts'

/**
 * Who may do what: every right of the program with its holders, joined from the areas' own tables. What is not here nobody may.
 * A route names one of these or `anyone`; a route without stops the program at start.
 */
export const access: Readonly<Record<string, Right>> = {
  ...contentRights,
  ...bannerRights,
  ...figureRights,
  ...libraryRights,
  ...accountRights,
  ...mailRights,
  ...menuRights,
  ...letterRights,
  ...searchRights,
}
