import type { VNode } from 'preact'
import { Results } from '../../design/components/results.tsx'
import { SearchAnswer, SpellingMeant } from '../../design/components/search-heading.tsx'
import { YearHead } from '../../design/components/year-head.tsx'
import { type Asked, asQuery, type Found, fold, Marking, noteMiss, respelled, searchNear } from '../../domain/search/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import type { ListQuery } from '../lists/query.ts'
import { choiceWord, groups } from './choices.ts'
import { entityResult } from './results.ts'

interface Searched {
  readonly query: ListQuery
  readonly found: Found
  readonly address: (next: ListQuery) => string
}

/** What an empty result says: what was perhaps meant, what to loosen, where else to look. */
export async function nothingFound(visit: Visit, asked: Asked, searched: Searched): Promise<{ meant?: VNode; children: VNode }> {
  // The words are there, and only the narrowing leaves nothing.
  if (searched.found.whole > 0) return { children: <SearchAnswer>{narrowed(visit, searched)}</SearchAnswer> }
  const { language: lang, t, platform, office } = visit
  noteMiss(platform, office.id, lang, asked.words)
  const words = asked.words.map(fold)
  const queries = asked.words.map(word => asQuery(office.id, lang, [word]))
  const [row] = await searchNear(platform.database.reader, office.id, { language: lang, words, queries })
  const { near } = row!
  const spelling = respelled(asked.text, asked.words, near.words)
  const [before = '', after = ''] = t('search:meant', { words: '|' }).split('|')
  return {
    meant: spelling ? (
      <SpellingMeant before={before} meant={spelling} after={after} href={paths.site.search({ lang }, { q: spelling })} />
    ) : undefined,
    children: (
      <SearchAnswer>
        {near.entities.length > 0 && (
          <div>
            <YearHead year={t('search:nearNames')} />
            <Results rows={near.entities.map(entity => entityResult(visit, entity, new Marking([])))} />
          </div>
        )}
        <div class="empty">
          <p>{t('search:nothing')}</p>
          {asked.words.length > 1 && (
            <>
              <p>{t('search:loosen')}</p>
              <ul>
                {asked.words.map(word => (
                  <li>
                    <a href={paths.site.search({ lang }, { q: word })}>{t('search:only', { word })}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        {otherWays(visit)}
      </SearchAnswer>
    ),
  }
}

function narrowed(visit: Visit, { query, found, address }: Searched): VNode {
  const { t } = visit
  const chosen = groups.flatMap(group => {
    const value = query[group]?.toString()
    return value === undefined ? [] : [{ group, label: choiceWord(visit, group, value, found) }]
  })
  return (
    <div class="empty">
      <p>{t('lists.noneSuch')}</p>
      <ul>
        {chosen.map(({ group, label }) => (
          <li>
            <a href={address({ ...query, [group]: undefined, page: 1 })}>{t('lists.without', { choice: label })}</a>
          </li>
        ))}
        <li>
          <a href={address({ page: 1 })}>{t('lists.showAll')}</a>
        </li>
      </ul>
    </div>
  )
}

/** The ways of a site to whoever has no word yet. */
export function otherWays({ t, language: lang }: Visit): VNode {
  const ways = [
    { href: paths.site.news({ lang }), label: t('layout.news') },
    { href: paths.site.topics({ lang }), label: t('directory:topics.title') },
    { href: paths.site.contact({ lang }), label: t('layout.contact') },
  ]
  return (
    <nav class="other-ways" aria-labelledby="other-ways">
      <h2 id="other-ways">{t('search:elsewhere')}</h2>
      <ul>
        {ways.map(({ href, label }) => (
          <li>
            <a class="go" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
