import type { Item } from '../../formats/wxr/export.ts'
import { type ArticleFacts, articleKind, changeArticleFacts, createArticle, writeArticle } from '../articles/index.ts'
import type { Outcome } from '../commands/index.ts'
import { isSlug, publishText, scheduleText, slugFrom } from '../content/index.ts'
import { todayIn, toWall } from '../offices/index.ts'
import { createPage, pageKind, writePage } from '../pages/index.ts'
import { momentOf } from './dates.ts'
import { decoded } from './directory.ts'
import type { Media } from './media.ts'
import { digestOf, type Origin } from './origins.ts'
import type { ImportRun } from './run.ts'
import { keyOf, nameOfItem, oldPathsOf, type Survey } from './survey.ts'
import { type ReadText, readItem } from './texts.ts'

/** Whom and what the items of an import name, made before them. */
export interface Named {
  readonly persons: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
  readonly media: Media
  /** The record of each group of translations. */
  readonly groups: Map<string, string>
}

const shownStates = new Set(['publish', 'future'])

/**
 * Brings one post or page here: makes it, or writes what changed of it, or finds it unchanged. Answers whether it waits for another that it
 * links to; then it is made and kept unfinished, nothing of it is shown, and it is to be asked for once more.
 */
export async function importItem(run: ImportRun, survey: Survey, named: Named, item: Item, again: boolean): Promise<'waits' | 'whole'> {
  const name = nameOfItem(item)
  const key = keyOf(survey.site, item)
  const before = run.origins.get(key)
  const told: string[] = []
  const read = readItem(run, survey, named.media, item, what => told.push(what))
  const waits = read.waits && !again
  if (!waits) for (const what of told) run.tell(name, what)
  if (!waits) tellOfItem(run, survey, item, name)
  if (!read.texts.length) return 'whole'

  const moment = momentOf(item, run.settings.office.zone)
  if (!moment && !waits) run.tell(name, 'has no date: it bears the day of the import')
  const open = shownStates.has(item.status) && !item.password && !read.holdBack
  const facts = factsOf(run, named, item, moment)
  const digest = digestOf([read.texts, item.type === 'page' ? item.order : { ...facts, datedOn: moment ? facts.datedOn : null }, open])
  if (before?.digest === digest) {
    if (!again) run.count('unchanged')
    return 'whole'
  }

  const group = read.group && `${item.type} ${read.group}`
  let target = before?.target ?? (group ? named.groups.get(group) : undefined)
  const revisions: Record<string, string> = { ...before?.revisions }
  const at = run.at(moment && moment < run.platform.now() ? moment : undefined)
  for (const text of read.texts) {
    if (target === undefined) {
      const made = await makeRecord(run, at, item, key, name, facts, text)
      if (!made) return 'whole'
      target = made.record
      revisions[text.language] = made.revision
    } else {
      const written = await writeText(run, before ? run.platform : at, item, name, {
        ...draftOf(named.media, item, text),
        record: target,
        basedOn: revisions[text.language],
      })
      // Somebody wrote here meanwhile: theirs stays, and it is said again with every run until it is the same.
      if (!written) return leftAlone(run, again)
      revisions[text.language] = written
    }
  }
  if (group) named.groups.set(group, target!)
  const finished: Origin = { origin: key, kind: item.type === 'page' ? 'page' : 'article', target: target!, digest: waits ? '' : digest, revisions }
  if (before && before.digest !== '' && item.type === 'post')
    await run.make(
      name,
      undefined,
      ask => changeArticleFacts(run.platform, ask, { article: target!, facts }),
      () => undefined,
    )
  const paths = oldPathsOf(survey.site, item).map(path => ({ path, record: target!, language: read.texts[0]!.language }))
  await run.keep(finished, paths)
  if (!waits && open) await show(run, item, name, target!, read.texts, revisions, moment)
  if (!again) run.count(before && before.digest !== '' ? 'updated' : 'created')
  return waits ? 'waits' : 'whole'
}

function leftAlone(run: ImportRun, again: boolean): 'whole' {
  if (!again) run.count('unchanged')
  return 'whole'
}

function factsOf(run: ImportRun, named: Named, item: Item, moment: Date | undefined): ArticleFacts {
  const topics = item.terms.flatMap(one => named.topics.get(`${one.taxonomy} ${one.slug || one.name}`) ?? [])
  return {
    type: 'news',
    datedOn: todayIn(run.settings.office.zone, moment ?? run.platform.now()),
    precision: 'day',
    authors: [...new Set([named.persons.get(item.creator)].filter(one => one !== undefined))],
    related: [],
    belongs: { topic: [...new Set(topics)] },
  }
}

function draftOf(media: Media, item: Item, text: ReadText) {
  const thumbnail = item.fields._thumbnail_id
  const picture = thumbnail ? media.file(undefined, thumbnail) : undefined
  return {
    ...text,
    picture: picture?.picture ? { file: picture.id, alternative: picture.alternative, decorative: picture.alternative === '' } : undefined,
    attachments: [],
  }
}

async function makeRecord(
  run: ImportRun,
  at: ReturnType<ImportRun['at']>,
  item: Item,
  key: string,
  name: string,
  facts: ArticleFacts,
  text: ReadText,
) {
  const draft = (slug: string | undefined, media: Media) => ({ ...draftOf(media, item, text), slug })
  const media = run.media
  const made = await run.make<{ record: string; revision: string }>(
    name,
    key,
    async ask => {
      for (const slug of slugsFor(item, text)) {
        const outcome: Outcome<{ record: string; revision: string }> =
          item.type === 'page'
            ? renamed(await createPage(at, ask, { place: 'free', position: Math.max(0, Math.min(item.order, 1_000_000)), text: draft(slug, media) }))
            : renamed(await createArticle(at, ask, { facts, text: draft(slug, media) }))
        if (outcome.done || slug === undefined || !outcome.refusal.startsWith('slug-')) return outcome
      }
      throw new Error('the last slug is none')
    },
    () => ({ record: run.dryId(), revision: run.dryId() }),
  )
  return made
}

/** The address it had, where it may be one of ours, then with a number, then one from the title. */
function slugsFor(item: Item, text: ReadText): (string | undefined)[] {
  const old = slugFrom(decoded(item.slug), text.language)
  return isSlug(old) ? [old, `${old}-2`, `${old}-3`, undefined] : [undefined]
}

const renamed = (
  outcome: Outcome<{ article: string; revision: string } | { page: string; revision: string }>,
): Outcome<{ record: string; revision: string }> =>
  outcome.done
    ? { done: true, value: { record: 'article' in outcome.value ? outcome.value.article : outcome.value.page, revision: outcome.value.revision } }
    : outcome

async function writeText(run: ImportRun, at: ReturnType<ImportRun['at']>, item: Item, name: string, draft: Parameters<typeof writeArticle>[2]) {
  const write = item.type === 'page' ? writePage : writeArticle
  const written = await run.make(
    name,
    undefined,
    ask => write(at, ask, draft),
    () => ({ revision: run.dryId(), number: 0 }),
  )
  return written?.revision
}

/** Shows what the old site showed; what it was to show later is scheduled for then. */
async function show(
  run: ImportRun,
  item: Item,
  name: string,
  record: string,
  texts: readonly ReadText[],
  revisions: Readonly<Record<string, string>>,
  moment: Date | undefined,
): Promise<void> {
  const kind = item.type === 'page' ? pageKind : articleKind
  const now = run.platform.now()
  for (const { language } of texts) {
    const revision = revisions[language]
    if (!revision) continue
    const which = { kind, record, language, revision }
    if (moment && moment > now) {
      const { zone } = run.settings.office
      const wall = toWall(moment, zone)
      const when = { at: moment, wall: `${wall.date}T${wall.time}`, zone }
      await run.make(
        name,
        undefined,
        ask => scheduleText(run.platform, ask, { ...which, moment: when }),
        () => ({ schedule: run.dryId() }),
      )
    } else
      await run.make(
        name,
        undefined,
        async ask => {
          const outcome = await publishText(run.at(moment), ask, which)
          return outcome.done || outcome.refusal === 'already-live' ? { done: true as const, value: undefined } : outcome
        },
        () => undefined,
      )
  }
}

/** What an item had besides its words that is not carried over. */
function tellOfItem(run: ImportRun, survey: Survey, item: Item, name: string): void {
  if (item.status === 'private') run.tell(name, 'was private: it is kept as a draft')
  else if (item.password) run.tell(name, 'was behind a password: it is kept as a draft')
  else if (item.status === 'pending') run.tell(name, 'was waiting for review: it is kept as a draft')
  if (item.comments) run.tell(name, `${item.comments} ${item.comments === 1 ? 'comment is' : 'comments are'} not carried over`)
  if (item.sticky) run.tell(name, 'stood before all others: here news stand by their dates')
  if (item.parent !== '' && item.parent !== '0' && item.type === 'page')
    run.tell(name, `stood below “${(survey.titles.get(item.parent) ?? item.parent).slice(0, 100)}”: pages stand side by side here`)
  if (item.type === 'page' && item.terms.some(one => one.taxonomy === 'category' || one.taxonomy === 'post_tag'))
    run.tell(name, 'had categories or tags: pages have no topics')
  for (const { taxonomy, name: term } of item.terms)
    if (taxonomy === 'post_format') run.tell(name, `had the look “${term}”, which is not carried over`)
    else if (!['category', 'post_tag', 'language', 'post_translations', 'nav_menu'].includes(taxonomy))
      run.tell(name, `belonged to “${term}” (${taxonomy}), which is not carried over`)
  for (const address of item.enclosures) if (address) run.tell(name, `the file that went with it (${address.slice(0, 200)}) is not carried over`)
  if (item.fields._thumbnail_id && !run.media.file(undefined, item.fields._thumbnail_id)?.picture)
    run.tell(name, `its picture (attachment ${item.fields._thumbnail_id}) is not carried over: its file is not here`)
  const own = Object.keys(item.fields).filter(field => field && !field.startsWith('_'))
  if (own.length) run.tell(name, `fields of its own are not carried over: ${own.join(', ').slice(0, 500)}`)
}
