import { isId, newId } from '../../platform/database/ids.ts'
import { type Command, command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import { createRecord, type Draft, lockRecord, refreshLive, contentRights as rights, saveRevision } from '../content/index.ts'
import { type ArticleType, articleKind, type DatePrecision, datePrecisions, isArticleType } from './article.ts'

export interface ArticleFacts {
  type: ArticleType
  /** ISO date; of a month or a year only its known part is shown. */
  datedOn: string
  precision: DatePrecision
  /** Person ids, in order. */
  authors: readonly string[]
  /** Article ids, in order. */
  related: readonly string[]
}

type ArticleText = Omit<Draft, 'record'>

/** A new article with its first text, which is its source. Nothing is published. */
export const createArticle: Command<{ facts: ArticleFacts; text: ArticleText }, { article: string; revision: string }> = command(
  { right: rights['text.write'], audit: 'article.created' },
  async (work, { facts, text }) => {
    const wrong = check(facts) ?? (await whoIsMissing(work, facts))
    if (wrong) return wrong
    const article = await createRecord(work, articleKind.kind, text.language)
    await work.tx
      .insertInto('articles')
      .values({ office_id: work.office, id: article, type: facts.type, dated_on: facts.datedOn, precision: facts.precision })
      .execute()
    await setPeopleAndRelations(work, article, facts)
    const saved = await saveRevision(work, articleKind, { ...text, record: article })
    if (!saved.done) return saved
    work.about(article, ['facts', `text.${text.language}`])
    return done({ article, revision: saved.value.revision })
  },
)

/** Saves an article's text in one language as a new revision; what is live stays until it is published. */
export const writeArticle = command(
  { right: rights['text.write'], audit: 'article.written' },
  async (work, draft: Draft): Promise<Outcome<{ revision: string; number: number }>> => {
    const saved = await saveRevision(work, articleKind, draft)
    if (saved.done) work.about(draft.record, [`text.${draft.language}`])
    return saved
  },
)

/** Changes an article's facts at once, in every language, with before and after kept. */
export const changeArticleFacts = command(
  { right: rights['text.publish'], audit: 'article.facts-changed' },
  async (work, { article, facts }: { article: string; facts: ArticleFacts }): Promise<Outcome> => {
    const { tx, office } = work
    const record = await lockRecord(work, articleKind.kind, article, 'alone')
    if (!record) return refuse('not-found')
    if (record.trashed_at) return refuse('trashed')
    const wrong = check(facts) ?? (await whoIsMissing(work, facts))
    if (wrong) return wrong
    const before = await tx
      .selectFrom('articles')
      .select(['type', 'dated_on', 'precision'])
      .where('office_id', '=', office)
      .where('id', '=', article)
      .executeTakeFirstOrThrow()
    const after = { type: facts.type as string, dated_on: facts.datedOn, precision: facts.precision as string }
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(field => before[field] !== after[field])
    await tx.updateTable('articles').set(after).where('office_id', '=', office).where('id', '=', article).execute()
    for (const field of changed)
      await tx
        .insertInto('fact_changes')
        .values({
          office_id: office,
          id: newId(work.now.getTime()),
          record_id: article,
          field,
          before: JSON.stringify(before[field]),
          after: JSON.stringify(after[field]),
          made_by: work.by,
          made_at: work.now,
        })
        .execute()
    await setPeopleAndRelations(work, article, facts)
    await refreshLive(work, articleKind, article)
    work.about(article, [...changed, 'authors', 'related'])
    return done()
  },
)

function check(facts: ArticleFacts) {
  if (!isArticleType(facts.type)) return refuse('type-unknown', ['type'])
  if (!datePrecisions.includes(facts.precision)) return refuse('date-not-valid', ['datedOn'])
  try {
    if (Temporal.PlainDate.from(facts.datedOn, { overflow: 'reject' }).toString() !== facts.datedOn) return refuse('date-not-valid', ['datedOn'])
  } catch {
    return refuse('date-not-valid', ['datedOn'])
  }
  return undefined
}

/** Authors must be persons of this office, and related ones its articles. */
async function whoIsMissing({ tx, office }: Work, facts: ArticleFacts) {
  for (const [field, kind] of [
    ['authors', 'person'],
    ['related', articleKind.kind],
  ] as const) {
    const ids = [...new Set(facts[field])]
    if (!ids.every(isId)) return refuse('not-found', [field])
    if (ids.length === 0) continue
    const found = await tx
      .selectFrom('records')
      .select('id')
      .where('office_id', '=', office)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .execute()
    if (found.length < ids.length) return refuse('not-found', [field])
  }
  return undefined
}

async function setPeopleAndRelations({ tx, office }: Work, article: string, facts: ArticleFacts): Promise<void> {
  await tx.deleteFrom('authors').where('office_id', '=', office).where('record_id', '=', article).execute()
  if (facts.authors.length)
    await tx
      .insertInto('authors')
      .values(facts.authors.map((person_id, position) => ({ office_id: office, record_id: article, position, person_id })))
      .execute()
  await tx.deleteFrom('relations').where('office_id', '=', office).where('from_id', '=', article).where('role', '=', 'related').execute()
  const related = [...new Set(facts.related)].filter(id => id !== article)
  if (related.length)
    await tx
      .insertInto('relations')
      .values(related.map((to_id, position) => ({ office_id: office, from_id: article, role: 'related', to_id, position })))
      .execute()
}
