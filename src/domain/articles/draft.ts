import { sql } from 'kysely'
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres'
import { question } from '../../platform/database/prepared.ts'
import { fileColumns, namedColumns } from '../content/index.ts'
import { shownFigures } from '../figures/index.ts'
import { frameOf } from '../frame/index.ts'
import { authorsOf, relatedTo } from './parts.ts'

/**
 * An article as its page would show it, built from one of its revisions instead of what is live: the same shape as `articlePage`.
 * `revision` null: the newest. What readers would see of others (related articles, named records) is what is live.
 */
export const articleDraft = question<{ article: string; language: string; revision: string | null }>()((db, p) =>
  db
    .selectFrom('texts as t')
    .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
    .innerJoin('articles as a', join => join.onRef('a.office_id', '=', 't.office_id').onRef('a.id', '=', 't.record_id'))
    .innerJoin('revisions as v', join =>
      join
        .onRef('v.office_id', '=', 't.office_id')
        .onRef('v.record_id', '=', 't.record_id')
        .onRef('v.language', '=', 't.language')
        .on('v.id', '=', sql<string>`coalesce(${p.revision}::uuid, t.newest_revision)`),
    )
    .leftJoin('slugs as s', join =>
      join
        .onRef('s.office_id', '=', 't.office_id')
        .onRef('s.record_id', '=', 't.record_id')
        .onRef('s.language', '=', 't.language')
        .on('s.current', '=', true),
    )
    .select([
      't.office_id',
      't.record_id',
      's.slug',
      'v.id as revision_id',
      'v.number',
      'v.made_by',
      'v.made_at',
      't.newest_revision',
      't.live_revision',
      'r.trashed_at',
      'v.title',
      'v.lead',
      'v.body',
      'a.type',
      'a.dated_on as on_date',
      't.language',
      'r.source_language',
    ])
    .select(eb => [
      jsonBuildObject({ precision: eb.ref('a.precision') }).as('card'),
      sql<Date>`coalesce(t.first_published_at, now())`.as('first_published_at'),
      sql<Date>`case when t.first_published_at is null then now() else coalesce(t.published_at, now()) end`.as('published_at'),
      sql<string[]>`array(
        select distinct m.target_id from mentions m
        where m.office_id = v.office_id and m.revision_id = v.id and m.target <> 'file' order by m.target_id
      )`.as('refs'),
      frameOf(db, p.language).as('frame'),
      jsonArrayFrom(eb.selectFrom('live as o').select(['o.language', 'o.slug']).whereRef('o.record_id', '=', 't.record_id').orderBy('o.language')).as(
        'languages',
      ),
      jsonArrayFrom(
        eb
          .selectFrom(
            sql<{ role: string; position: number; file_id: string; alternative: string; decorative: boolean }>`(
              select role, position, file_id, alternative, decorative from attachments where office_id = v.office_id and revision_id = v.id
              union all
              select distinct 'body', 0, m.target_id, '', false from mentions m
              where m.office_id = v.office_id and m.revision_id = v.id and m.target = 'file'
                and m.place not like 'picture.%' and m.place not like 'attachment.%'
            )`.as('lf'),
          )
          .innerJoin('files as f', join => join.onRef('f.office_id', '=', 'v.office_id').onRef('f.id', '=', 'lf.file_id'))
          .select(fileColumns)
          .select(({ fn }) => fn<string>('encode', ['f.sha256', eb.val('hex')]).as('sha256'))
          .orderBy('lf.role')
          .orderBy('lf.position'),
      ).as('files'),
      jsonArrayFrom(
        eb
          .selectFrom('live as n')
          .select(namedColumns)
          .where(
            'n.record_id',
            'in',
            eb.selectFrom('mentions as m').select('m.target_id').whereRef('m.revision_id', '=', 'v.id').where('m.target', '<>', 'file'),
          )
          .whereRef('n.language', '=', 't.language'),
      ).as('named'),
      jsonArrayFrom(
        shownFigures(db).where('id', 'in', eb.selectFrom('mentions as m').select('m.target_id').where('m.revision_id', '=', sql<string>`v.id`)),
      ).as('figures'),
      authorsOf(db, 't.record_id').as('authors'),
      relatedTo(db, 't.record_id', 't.language').as('related'),
    ])
    .where('t.record_id', '=', p.article)
    .where('t.language', '=', p.language),
)
