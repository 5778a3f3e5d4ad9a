import { readFile } from 'node:fs/promises'
import { type ArticleFacts, articleKind, changeArticleFacts, createArticle, writeArticle } from '../src/domain/articles/index.ts'
import { announceBanner } from '../src/domain/banners/index.ts'
import type { Ask } from '../src/domain/commands/index.ts'
import { type Draft, type Kind, publishText } from '../src/domain/content/index.ts'
import { addFigure, setFigureValue } from '../src/domain/figures/index.ts'
import type { Label, Language } from '../src/domain/labels/index.ts'
import { addFile } from '../src/domain/library/index.ts'
import { foundOffice, toWall } from '../src/domain/offices/index.ts'
import { createPage, pageKind, writePage } from '../src/domain/pages/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import { beginCampaigns } from './load-campaigns.ts'
import { known, loadDirectory } from './load-directory.ts'
import { beginEvents, publishEvents, relateEvents } from './load-events.ts'
import { loadMenus } from './load-menus.ts'
import { beginProjects, publishProjects } from './load-projects.ts'
import { beginPublications } from './load-publications.ts'
import { elsewhereFacts, officeFacts } from './offices.ts'
import { publishTexts } from './publish-texts.ts'
import { type Demonstration, demonstrations, elsewhere, readDemonstration, readElsewhere, type Texts } from './read.ts'
import { type Ids, namesRecords, severalAtOnce, textOf } from './texts.ts'

/**
 * Loads the demonstration into an empty installation, through the same commands that staff use. Each thing happens at its own date, so that
 * history and feeds tell the years as they were.
 */
export async function loadDemonstration(platform: Platform): Promise<void> {
  for (const name of elsewhere) await foundOffice(platform.database.program, elsewhereFacts(readElsewhere(name)), new Date())
  // Side by side: while one waits for the database the other writes.
  await Promise.all(demonstrations.map(name => loadOffice(platform, readDemonstration(name))))
}

async function loadOffice(platform: Platform, demo: Demonstration): Promise<void> {
  const office = await foundOffice(platform.database.program, officeFacts(demo.office), new Date())
  const ask: Ask = { office, actor: { kind: 'operator' } }
  const source = demo.office.languages[0]!
  const ids: Ids = new Map()
  const at = (instant: string | Date): Platform => ({ ...platform, now: () => new Date(instant) })

  for (const [key, file] of demo.files) {
    const added = await addFile(platform, ask, {
      upload: { name: file.name, source: await readFile(file.bytes) },
      title: file.title as Label,
      alternative: (file.alt ?? {}) as Label,
      credit: (file.credit ?? {}) as Label,
      language: file.language,
      focal: file.focal,
    })
    ids.set(key, value(added).file)
  }
  for (const figure of demo.figures) {
    const [first, ...later] = figure.values.map(one => ({
      value: one.value,
      qualifier: one.qualifier,
      asOf: wholeDate(one.as_of),
      precision: one.precision,
    }))
    const facts = {
      key: figure.key,
      position: figure.position,
      label: figure.label,
      unit: figure.unit ?? {},
      sourceTitle: figure.source.title,
      sourceUrl: figure.source.url,
      reviewBy: figure.review_by,
    }
    const added = value(await addFigure(platform, ask, { ...facts, ...first! }))
    ids.set(figure.key, added.figure)
    for (const one of later) value(await setFigureValue(platform, ask, { figure: added.figure, ...one }))
  }
  await loadDirectory(platform, ask, demo, ids)

  // A record needs an id before another text can name it: all are made with a first text, and those that name others are written anew.
  const articles = [...demo.articles].toSorted(([, a], [, b]) => a.published_at.localeCompare(b.published_at))
  const first = new Map<string, string>()
  await severalAtOnce(demo.pages, async ([key, page]) => {
    const text = textOf(page.texts, source, ids)
    const made = value(await createPage(platform, ask, { place: page.place, position: page.position, text }))
    ids.set(`page/${key}`, made.page)
    first.set(made.page, made.revision)
  })
  await severalAtOnce(articles, async ([key, article]) => {
    const facts = articleFacts(article, ids)
    const text = { ...textOf(article.texts, source, ids), ...filesOf(article, source, ids) }
    const made = value(await createArticle(at(article.published_at), ask, { facts, text }))
    ids.set(`article/${key}`, made.article)
    first.set(made.article, made.revision)
  })
  const projects = await beginProjects(platform, ask, demo, ids)
  const events = await beginEvents(platform, ask, demo, ids)
  const publications = await beginPublications(platform, ask, demo, ids)
  const campaigns = await beginCampaigns(platform, ask, demo, ids)
  await relateEvents(platform, ask, events, ids)
  // What an article belongs to is there by now, and nothing is live that would have to be written anew.
  await severalAtOnce(articles, async ([key, article]) => {
    const facts = { ...articleFacts(article, ids), belongs: belongsOf(article, ids) }
    value(await changeArticleFacts(at(article.published_at), ask, { article: ids.get(`article/${key}`)!, facts }))
  })
  await severalAtOnce(demo.pages, ([key, page]) =>
    publishAll(platform, ask, {
      kind: pageKind,
      record: ids.get(`page/${key}`)!,
      texts: page.texts,
      first,
      ids,
      source,
      more: () => ({ attachments: [] }),
    }),
  )
  await severalAtOnce(articles, async ([key, article]) => {
    const id = ids.get(`article/${key}`)!
    await publishAll(at(article.published_at), ask, {
      kind: articleKind,
      record: id,
      texts: article.texts,
      first,
      ids,
      source,
      more: language => filesOf(article, language, ids),
    })
  })
  await publishProjects(platform, ask, projects, ids)
  await publishEvents(platform, ask, events, ids)
  await publishTexts(platform, ask, [...publications, ...campaigns], ids)
  await loadMenus(platform, ask, demo, ids)
  for (const banner of demo.banners) {
    const moment = (instant: string) => {
      const wall = toWall(new Date(instant), demo.office.zone)
      return { at: new Date(instant), wall: `${wall.date}T${wall.time}`, zone: demo.office.zone }
    }
    const link = typeof banner.link === 'string' ? Object.fromEntries(demo.office.languages.map(language => [language, banner.link])) : banner.link
    value(
      await announceBanner(at(banner.from), ask, {
        label: banner.label,
        link: link as Label,
        from: moment(banner.from),
        until: banner.until ? moment(banner.until) : null,
      }),
    )
  }
}

interface Publication {
  kind: Kind
  record: string
  texts: Texts
  source: Language
  ids: Ids
  /** The first revision of each record's source, as it was made. */
  first: ReadonlyMap<string, string>
  more: (language: Language) => Pick<Draft, 'attachments' | 'picture'>
}

async function publishAll(platform: Platform, ask: Ask, { kind, record, texts, source, ids, first, more }: Publication): Promise<void> {
  const write = kind === articleKind ? writeArticle : writePage
  for (const language of Object.keys(texts) as Language[]) {
    const made = language === source ? first.get(record) : undefined
    const whole = made && !namesRecords(texts[language]!.body)
    const draft = { ...textOf(texts, language, ids), ...more(language), record, basedOn: made }
    const revision = whole ? made : value(await write(platform, ask, draft)).revision
    value(await publishText(platform, ask, { kind, record, language, revision }))
  }
}

type Article = Demonstration['articles'] extends Map<string, infer A> ? A : never

const articleFacts = (article: Article, ids: Ids): ArticleFacts => ({
  type: article.type,
  datedOn: article.dated_on,
  precision: article.precision,
  authors: article.authors.map(key => ids.get(`person/${key}`)!),
  related: article.related.flatMap(key => ids.get(`article/${key}`) ?? []),
})

/** What an article belongs to, whichever kind it is of. */
const belongsOf = (article: Article, ids: Ids): ArticleFacts['belongs'] => ({
  topic: article.topics.map(key => known(ids, `topic/${key}`)),
  project: article.projects.map(key => known(ids, `project/${key}`)),
  event: article.events.map(key => ids.get(`series/${key}`) ?? known(ids, `event/${key}`)),
  campaign: article.campaigns.map(key => known(ids, `campaign/${key}`)),
})

const filesOf = (article: Article, language: Language, ids: Ids): Pick<Draft, 'attachments' | 'picture'> => ({
  picture: article.picture ? { file: ids.get(article.picture.file)!, alternative: '', decorative: false } : undefined,
  attachments: (article.attachments[language] ?? []).map(key => ids.get(key)!),
})

/** `2015` is the first day of that year: the precision says how much of it counts. */
const wholeDate = (known: string) => `${known}-01-01`.slice(0, 10)
