import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorName } from '../actors/index.ts'
import {
  asPublished,
  publishText,
  recoverRecord,
  restoreRevision,
  scheduleText,
  textHistory,
  translateText,
  trashRecord,
  unscheduleText,
} from '../content/index.ts'
import { addPerson } from '../persons/index.ts'
import { articleForStaff, articleKind, articlePage, changeArticleFacts, deskStart, writeArticle } from './index.ts'
import { bodyOf, type Newsroom, newsroom, oneText } from './testing/newsroom.ts'

let room: Newsroom
const program = () => room.platform.database.program

beforeAll(async () => {
  room = await newsroom()
})
afterAll(() => room.end())

const write = (article: string, language: string, title: string, basedOn?: string, ask = room.as('editor')) =>
  writeArticle(room.platform, ask, { record: article, language, title, lead: '', body: bodyOf(title), attachments: [], basedOn })

describe('An article at the desk', () => {
  it('shows the newest words of one language, and those it was first written in', async () => {
    const { article } = await room.article('First words')
    await write(article, 'cs', 'První slova')
    const shown = await articleForStaff(program(), room.prague, { article, language: 'cs' })
    expect(shown).toMatchObject({ text: { title: 'První slova', slug: 'prvni-slova', number: 1 }, source: { title: 'First words' } })
    expect(shown!.texts.map(one => one.language).toSorted()).toEqual(['cs', 'en'])
    expect(await articleForStaff(program(), room.prague, { article, language: 'uk' })).toMatchObject({ text: null, source: { title: 'First words' } })
    expect(await articleForStaff(program(), room.budapest, { article, language: 'en' })).toBeUndefined()
  })

  it('tells what is scheduled, until it is taken back', async () => {
    const { article, revision } = await room.article('To come')
    const moment = { at: new Date(Date.now() + 3_600_000), wall: '2099-01-01T09:00', zone: 'Europe/Prague' }
    await scheduleText(room.platform, room.as('editor'), { ...oneText(article), revision, moment })
    const text = async () => (await articleForStaff(program(), room.prague, { article, language: 'en' }))!.texts[0]!
    expect((await text()).schedule).toMatchObject({ wall: '2099-01-01T09:00', number: 1 })
    await unscheduleText(room.platform, room.as('editor'), oneText(article))
    expect((await text()).schedule).toBeNull()
  })

  it('has a history of words, times and facts, the newest first', async () => {
    const editor = room.as('editor')
    const { article, revision } = await room.article('As it was', {}, editor)
    await write(article, 'en', 'As it is', revision, editor)
    await changeArticleFacts(room.platform, editor, {
      article,
      facts: { type: 'statement', datedOn: '2027-06-07', precision: 'day', authors: [], related: [] },
    })
    const history = await textHistory(program(), room.prague, { kind: 'article', record: article, language: 'en' })
    expect(history).toMatchObject({
      title: 'As it is',
      revisions: [{ number: 2 }, { number: 1, title: 'As it was' }],
      facts: [{ field: 'type', before: 'news', after: 'statement', made_by: actorName(editor.actor) }],
    })
  })

  it('is restored as a new revision with the old words; the ones between stay in the history', async () => {
    const { article, revision } = await room.article('Right words')
    const wrong = await write(article, 'en', 'Wrong words', revision)
    if (!wrong.done) throw new Error(wrong.refusal)
    const input = { ...oneText(article), revision, basedOn: wrong.value.revision }
    expect(await restoreRevision(room.platform, room.as('auditor'), input)).toMatchObject({ refusal: 'not-allowed' })
    expect(await restoreRevision(room.platform, room.as('author'), input)).toMatchObject({ done: true, value: { number: 3 } })
    expect(await restoreRevision(room.platform, room.as('author'), input)).toMatchObject({ refusal: 'changed-meanwhile' })
    const history = await textHistory(program(), room.prague, { kind: 'article', record: article, language: 'en' })
    expect(history!.revisions.map(one => one.title)).toEqual(['Right words', 'Wrong words', 'Right words'])
  })

  it('comes out of the bin as drafts', async () => {
    const { article, revision } = await room.article('Thrown away')
    await publishText(room.platform, room.as('editor'), { ...oneText(article), revision })
    await trashRecord(room.platform, room.as('editor'), { kind: articleKind, record: article })
    expect(await recoverRecord(room.platform, room.as('author'), { kind: articleKind, record: article })).toMatchObject({ refusal: 'not-allowed' })
    expect(await recoverRecord(room.platform, room.as('editor'), { kind: articleKind, record: article })).toMatchObject({ done: true })
    expect(await articleForStaff(program(), room.prague, { article, language: 'en' })).toMatchObject({
      trashed_at: null,
      texts: [{ live_revision: null }],
    })
    expect(await recoverRecord(room.platform, room.as('editor'), { kind: articleKind, record: article })).toMatchObject({ refusal: 'not-found' })
  })
})

describe('The facts of an article', () => {
  it('name authors and related articles that the office has, in their order, and no others', async () => {
    const editor = room.as('editor')
    const { article } = await room.article('With names')
    const { article: other } = await room.article('Related')
    const { article: elsewhere } = await room.article('Of another office', {}, room.as('editor', { office: room.budapest }))
    const add = async (shown: string) => {
      const made = await addPerson(room.platform, editor, { given: '', family: shown, shown: { en: shown }, sourceLanguage: 'en' })
      if (!made.done) throw new Error(made.refusal)
      return made.value.person
    }
    const [first, second] = [await add('Zora'), await add('Adam')]
    const facts = { type: 'news', datedOn: '2027-06-07', precision: 'day', authors: [first, second], related: [other, other] } as const
    expect(await changeArticleFacts(room.platform, editor, { article, facts })).toMatchObject({ done: true })
    expect(await articleForStaff(program(), room.prague, { article, language: 'en' })).toMatchObject({
      authors: [{ shown: { en: 'Zora' } }, { shown: { en: 'Adam' } }],
      related: [{ id: other, title: 'Related' }],
    })
    for (const wrong of [{ authors: ['nobody'] }, { authors: [other] }])
      expect(await changeArticleFacts(room.platform, editor, { article, facts: { ...facts, ...wrong } })).toMatchObject({ fields: ['authors'] })
    expect(await changeArticleFacts(room.platform, editor, { article, facts: { ...facts, related: [elsewhere] } })).toMatchObject({
      refusal: 'not-found',
      fields: ['related'],
    })
  })
})

describe('A translator', () => {
  it('writes in their languages, never in the one that the article was written in first', async () => {
    const { article, revision } = await room.article('To translate')
    const translator = room.as('translator', { languages: ['cs'] })
    const draft = { record: article, title: 'Přeloženo', lead: '', body: bodyOf('Text'), attachments: [] }
    expect(await translateText(room.platform, translator, { kind: articleKind, draft: { ...draft, language: 'cs' } })).toMatchObject({ done: true })
    expect(await translateText(room.platform, translator, { kind: articleKind, draft: { ...draft, language: 'uk' } })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(
      await translateText(room.platform, translator, { kind: articleKind, draft: { ...draft, language: 'en', basedOn: revision } }),
    ).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await writeArticle(room.platform, translator, { ...draft, language: 'uk' })).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('The preview of an article', () => {
  it('has the shape of its page, from a revision that nobody has published', async () => {
    const named = await room.article('Named and related')
    await publishText(room.platform, room.as('editor'), { ...oneText(named.article), revision: named.revision })
    const begun = await room.article('Before and after', { related: [named.article] })
    const { article } = begun
    const saved = await writeArticle(room.platform, room.as('editor'), {
      record: article,
      language: 'en',
      title: 'Before and after',
      lead: '',
      body: bodyOf(`[this](record:${named.article})`),
      attachments: [],
      basedOn: begun.revision,
    })
    if (!saved.done) throw new Error(saved.refusal)
    const { revision } = saved.value
    const [draft] = (await previewed(article, revision))!
    expect(draft).toMatchObject({ title: 'Before and after', slug: 'before-and-after', type: 'news' })
    await publishText(room.platform, room.as('editor'), { ...oneText(article), revision })
    const [page] = await articlePage(room.platform.database.reader, room.prague, { language: 'en', slug: 'before-and-after' })
    expect({ ...draft, first_published_at: null, published_at: null }).toEqual({ ...page, first_published_at: null, published_at: null })
    expect(await previewed(article, revision)).toEqual([page])
  })

  it('is not made from a revision of another article or language', async () => {
    const { article } = await room.article('One')
    const { revision } = await room.article('Other')
    expect(await previewed(article, revision)).toBeUndefined()
  })

  it('leaves nothing behind: not to readers, not in the trail, not in the text', async () => {
    const { article, revision } = await room.article('Seen by nobody')
    expect(await previewed(article, revision, 'seen-by-nobody')).toHaveLength(1)
    expect(await articlePage(room.platform.database.reader, room.prague, { language: 'en', slug: 'seen-by-nobody' })).toEqual([])
    const after = await articleForStaff(program(), room.prague, { article, language: 'en' })
    expect(after!.texts).toMatchObject([{ live_revision: null, first_published_at: null }])
  })
})

const previewed = (article: string, revision: string, slug = 'before-and-after') =>
  asPublished(room.platform, room.prague, { ...oneText(article), revision }, reader => articlePage(reader, room.prague, { language: 'en', slug }))

describe('The start of the desk', () => {
  it('shows what I left unfinished, what will go out, and what changed last', async () => {
    const author = room.as('author')
    const { article } = await room.article('Mine, unfinished', {}, author)
    const start = await deskStart(program(), room.prague, { by: actorName(author.actor) })
    expect(start.drafts).toMatchObject([{ id: article, language: 'en', title: 'Mine, unfinished', live: false }])
    expect(start.changed[0]).toMatchObject({ title: 'Mine, unfinished', made_by: actorName(author.actor) })
    const elsewhere = await deskStart(program(), room.budapest, { by: actorName(author.actor) })
    expect([elsewhere.drafts, elsewhere.changed.filter(one => one.title !== 'Of another office')]).toEqual([[], []])
  })
})
