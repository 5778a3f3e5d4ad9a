import type { Transaction } from '../../platform/database/transaction.ts'
import { type Kind, namedInRoles, personsOf } from '../content/index.ts'

export const articleTypes = ['news', 'announcement', 'statement', 'press_release'] as const
export type ArticleType = (typeof articleTypes)[number]
export const isArticleType = (text: string): text is ArticleType => (articleTypes as readonly string[]).includes(text)

export const datePrecisions = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** What an article shows of itself in a list. */
export interface ArticleCard {
  precision: DatePrecision
}

/** What an article belongs or relates to, by role, and the kinds that may stand there. */
export const articleRelates = {
  related: ['article'],
  topic: ['topic'],
  project: ['project'],
  event: ['event', 'series'],
  campaign: ['campaign'],
} as const

export const articleKind: Kind = {
  kind: 'article',
  collection: 'news',
  untranslated: 'not-found',
  facts: async (tx: Transaction, id) => {
    const facts = await tx
      .selectFrom('articles')
      .select(['office_id', 'type', 'dated_on', 'precision'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return {
      type: facts.type,
      onDate: facts.dated_on,
      position: 0,
      card: { precision: facts.precision },
      names: namedInRoles(await personsOf(tx, facts.office_id, id)),
    }
  },
}
