import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'
import { EVERY_LANGUAGE } from '../content/index.ts'
import { isNamed, isPublicOrganisation } from '../directory/index.ts'
import type { FoundEntity } from './found.ts'

/** What is spelled nearly so. */
export interface Near {
  readonly words: readonly { readonly asked: string; readonly word: string; readonly nearness: number }[]
  /** Organisations and persons whose names hold something like each of the words, the nearest first. */
  readonly entities: readonly FoundEntity[]
}

/** Asked where nothing was found. `queries` are the words as the index knows them. */
export const searchNear = question<{ language: string; words: readonly string[]; queries: readonly string[] }>()((db, p) =>
  db.selectNoFrom(
    sql<Near>`(
    with near as materialized (
      select * from search_near(current_office(), ${p.language}, ${p.words}::text[], ${p.queries}::text[]::tsquery[])
    )
    select json_build_object(
      'words', (select coalesce(json_agg(json_build_object('asked', n.asked, 'word', n.word, 'nearness', n.nearness)), '[]'::json)
        from near n where n.word is not null),
      'entities', (select coalesce(json_agg(json_build_object('record_id', s.record_id,
            'kind', case when o.id is null then 'person' else 'organisation' end, 'slug', s.slug, 'names', o.names, 'label', h.shown, 'about', o.about)
          order by e.nearness desc, s.slug), '[]'::json)
        from near e
        join slugs s on s.record_id = e.record_id and s.language = ${EVERY_LANGUAGE} and s.current
        left join organisations o on o.id = e.record_id
        left join persons h on h.id = e.record_id
        where case when o.id is null then ${isNamed(sql.ref('e.record_id'))} else ${isPublicOrganisation(sql.ref('e.record_id'))} end)
    )
  )`.as('near'),
  ),
)
