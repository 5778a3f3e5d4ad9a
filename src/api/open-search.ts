import { tags } from '../domain/content/index.ts'
import { openSearchDescription } from '../formats/open-search.ts'
import { paths } from '../paths.ts'
import { assetAddress } from '../platform/assets.ts'
import { labelText } from '../site/parts.ts'
import { type Answer, data } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

/** Tells a browser how this office is searched, in the reader's language. */
export function openSearch(visit: Visit): Answer {
  const { office, language: lang, origin, t } = visit
  const body = openSearchDescription({
    name: labelText(visit, office.names),
    description: t('search:description'),
    language: lang,
    results: origin + paths.site.search({ lang }),
    self: origin + paths.machines.openSearch({ lang }),
    icon: origin + assetAddress('icon.svg'),
  })
  return data('application/opensearchdescription+xml; charset=utf-8', body, { tags: [tags.office(office.id)] })
}
