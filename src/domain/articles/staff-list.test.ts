import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../platform/database/prepared.ts'
import { publishText, scheduleText, trashRecord, unpublishText } from '../content/index.ts'
import { articleKind, articlesForStaff, writeArticle } from './index.ts'
import { bodyOf, type Newsroom, newsroom, oneText } from './testing/newsroom.ts'

let room: Newsroom
const titles = async (filter: Parameters<typeof articlesForStaff>[2]) =>
  (await articlesForStaff(room.platform.database.program, room.prague, filter)).map(row => row.texts.find(one => one.language === 'en')!.title)

beforeAll(async () => {
  room = await newsroom()
  const editor = room.as('editor')
  const publish = (one: { article: string; revision: string }) =>
    publishText(room.platform, editor, { ...oneText(one.article), revision: one.revision })
  await room.article('A draft', { datedOn: '2001-01-01' })
  const live = await room.article('Live words', { type: 'statement' })
  await publish(live)
  const changed = await room.article('Live, and newer words')
  await publish(changed)
  await writeArticle(room.platform, editor, {
    record: changed.article,
    language: 'en',
    title: 'Live, and newer words',
    lead: '',
    body: bodyOf('New'),
    attachments: [],
    basedOn: changed.revision,
  })
  const scheduled = await room.article('Scheduled 100% sure')
  const at = new Date(Date.now() + 3_600_000)
  await scheduleText(room.platform, editor, {
    ...oneText(scheduled.article),
    revision: scheduled.revision,
    moment: { at, wall: '2099-01-01T09:00', zone: 'UTC' },
  })
  const withdrawn = await room.article('Taken down')
  await publish(withdrawn)
  await unpublishText(room.platform, editor, oneText(withdrawn.article))
  const trashed = await room.article('In the bin')
  await trashRecord(room.platform, editor, { kind: articleKind, record: trashed.article })
  await room.article('Of another office', {}, room.as('editor', { office: room.budapest }))
})
afterAll(() => room.end())

describe('The list of articles at the desk', () => {
  it('shows what this office has, last changed first, and not what is in the bin', async () => {
    expect(await titles({})).toEqual(['Taken down', 'Scheduled 100% sure', 'Live, and newer words', 'Live words', 'A draft'])
  })

  it('is narrowed to each state that a text can be in', async () => {
    expect(await titles({ state: 'draft' })).toEqual(['Scheduled 100% sure', 'A draft'])
    expect(await titles({ state: 'live' })).toEqual(['Live words'])
    expect(await titles({ state: 'live-with-changes' })).toEqual(['Live, and newer words'])
    expect(await titles({ state: 'scheduled' })).toEqual(['Scheduled 100% sure'])
    expect(await titles({ state: 'unpublished' })).toEqual(['Taken down'])
    expect(await titles({ state: 'trashed' })).toEqual(['In the bin'])
  })

  it('is narrowed by type, language and words; a percent sign is only itself', async () => {
    expect(await titles({ type: 'statement' })).toEqual(['Live words'])
    expect(await titles({ language: 'cs' })).toEqual([])
    expect(await titles({ q: 'LIVE' })).toEqual(['Live, and newer words', 'Live words'])
    expect(await titles({ q: '0% s' })).toEqual(['Scheduled 100% sure'])
    expect(await titles({ q: '%%' })).toEqual([])
  })

  it('is sorted by date, the newest or the oldest first', async () => {
    expect((await titles({ sort: 'dated-oldest' }))[0]).toBe('A draft')
    expect((await titles({ sort: 'dated' })).at(-1)).toBe('A draft')
  })

  it('says what is live, what is scheduled, and how many there are', async () => {
    const rows = await articlesForStaff(room.platform.database.program, room.prague, { q: 'sure' })
    expect(rows[0]).toMatchObject({ total: 1, source_language: 'en', texts: [{ language: 'en', scheduled: true, live_revision: null }] })
  })

  it('asks one statement for one row and for thirty', async () => {
    const count = async () => {
      const before = statements.count
      await articlesForStaff(room.platform.database.program, room.prague, {})
      return statements.count - before
    }
    const few = await count()
    for (let number = 0; number < 30; number++) await room.article(`Article ${number}`)
    expect([few, await count()]).toEqual([1, 1])
    expect(await titles({ page: 2 })).toHaveLength(5)
  })
})
