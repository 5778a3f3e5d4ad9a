import { type Command, command, done, type Outcome, refuse, type Work } from '../commands/index.ts'
import {
  createRecord,
  type Draft,
  keepChanges,
  lockRecord,
  type Related,
  recordsExist,
  refreshLive,
  contentRights as rights,
  saveRevision,
  setPersons,
  setRelations,
  whoIsMissing,
} from '../content/index.ts'
import { type ArticleType, articleKind, articleRelates, type DatePrecision, datePrecisions, isArticleType } from './article.ts'

export interface ArticleFacts {
  type: ArticleType
  /** ISO date; of a month or a year only its known part is shown. */
  datedOn: string
  precision: DatePrecision
  /** Person ids, in order. */
  authors: readonly string[]
  /** Article ids, in order. */
  related: readonly string[]
  /** What it belongs to, by role: topics, projects, events, campaigns. Absent: stays as it is. */
  belongs?: Related
}

type ArticleText = Omit<Draft, 'record'>

/** A new article with its first text, which is its source. Nothing is published. */
export const createArticle: Command<{ facts: ArticleFacts; text: ArticleText }, { article: string; revision: string }> = command(
  { right: rights['text.write'], audit: 'article.created' },
  async (work, { facts, text }) => {
    const wrong = check(facts) ?? (await unknownIn(work, facts))
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
    const wrong = check(facts) ?? (await unknownIn(work, facts))
    if (wrong) return wrong
    const before = await tx
      .selectFrom('articles')
      .select(['type', 'dated_on', 'precision'])
      .where('office_id', '=', office)
      .where('id', '=', article)
      .executeTakeFirstOrThrow()
    const after = { type: facts.type as string, dated_on: facts.datedOn, precision: facts.precision as string }
    await tx.updateTable('articles').set(after).where('office_id', '=', office).where('id', '=', article).execute()
    const changed = await keepChanges(work, article, before, after)
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

/** Authors must be persons of this office, related ones its articles, and what it belongs to of the kinds that may stand there. */
async function unknownIn(work: Work, facts: ArticleFacts) {
  if (!(await recordsExist(work, ['person'], facts.authors))) return refuse('not-found', ['authors'])
  if (!(await recordsExist(work, [articleKind.kind], facts.related))) return refuse('not-found', ['related'])
  return whoIsMissing(work, articleRelates, facts.belongs ?? {})
}

async function setPeopleAndRelations(work: Work, article: string, facts: ArticleFacts): Promise<void> {
  await setPersons(work, article, { author: facts.authors })
  await setRelations(work, article, articleRelates, { ...facts.belongs, related: facts.related })
}
