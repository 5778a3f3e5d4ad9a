import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleFacts, as, draft, value } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import type { Platform } from '../../platform/platform.ts'
import { articleKind, createArticle } from '../articles/index.ts'
import { publishText, unpublishText } from '../content/index.ts'
import { addTopic } from '../topics/index.ts'
import { writeLetters } from './index.ts'
import { fallsBack, letterOffice, officeOf, reader, type Wanted } from './testing/readers.ts'

let on: TestPlatform
let topic: string
beforeAll(async () => {
  on = await testPlatform()
  const facts = { label: { en: 'Youth' }, about: {}, broader: null, mappings: [], position: 0 }
  topic = value(await addTopic(on.platform, as(on.office), { facts, language: 'en' })).topic
})
afterAll(() => on.end())

/** What can happen, in any order. */
type Event =
  | { does: 'publish'; young: boolean; call: boolean }
  | { does: 'take down' | 'bring back'; which: number }
  | { does: 'wait'; minutes: number }
  /** Letters are written by so many processes at once, of which each dies after so many letters. */
  | { does: 'write'; processes: number; lives: number }

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('publish' as const), young: fc.boolean(), call: fc.boolean() }) },
  fc.record({ does: fc.constantFrom('take down' as const, 'bring back' as const), which: fc.nat(9) }),
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 61, 700, 1440, 4000) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('write' as const), processes: fc.constantFrom(1, 2), lives: fc.constantFrom(0, 1, 2, 99) }) },
)

const readers: Record<string, Wanted> = {
  all: { rhythm: 'at-once' },
  daily: { rhythm: 'daily' },
  young: { rhythm: 'at-once' },
  weekly: { rhythm: 'weekly' },
}
const wantsYoung = ['young', 'weekly']

interface Thing {
  readonly record: string
  readonly revision: string
  readonly title: string
  readonly young: boolean
  readonly call: boolean
  live: boolean
}

async function live(events: readonly Event[]) {
  await on.superuser('delete from subscriptions')
  await on.superuser('delete from live')
  let now = Date.parse('2027-06-08T08:00Z')
  const platform = () => on.at(new Date(now))
  for (const [name, wanted] of Object.entries(readers))
    await reader(on, platform(), `${name}@example.org`, { ...wanted, chosen: wantsYoung.includes(name) ? [topic] : [on.office] })
  const things: Thing[] = []
  const told: { to: string; body: string }[] = []
  const write = async (lives: number) => {
    let left = lives
    const mortal: Platform = {
      ...platform(),
      jobs: {
        enqueue: async (client, job) => {
          if (left-- <= 0) throw new Error('died')
          await on.platform.jobs.enqueue(client, job)
        },
      },
    }
    await writeLetters(mortal, { office: await officeOf(on), fallsBack, letterOffice: () => letterOffice }).catch(() => {})
  }
  const collect = async () => {
    told.push(
      ...(await on.superuser<{ to: string; body: string }>('delete from messages where subscription_id is not null returning recipient as to, body')),
    )
  }
  const setLive = async (thing: Thing, to: boolean) => {
    const text = { kind: articleKind, record: thing.record, language: 'en' as const }
    value(
      to ? await publishText(platform(), as(on.office), { ...text, revision: thing.revision }) : await unpublishText(platform(), as(on.office), text),
    )
    // What a kind of events writes besides; its call opens a day and a half after it was first announced.
    if (to && thing.call)
      await on.superuser(
        `update live set kind = 'event', collection = 'events', opens = first_published_at + interval '36 hours', closes = first_published_at + interval '90 days' where record_id = $1`,
        [thing.record],
      )
    thing.live = to
  }
  for (const one of events) {
    now += 1000
    if (one.does === 'wait') now += one.minutes * 60_000
    else if (one.does === 'write') {
      await Promise.all(Array.from({ length: one.processes }, () => write(one.lives)))
      await collect()
    } else if (one.does === 'publish') {
      const title = `Thing number ${things.length}.`
      const facts = articleFacts({ belongs: { topic: one.young ? [topic] : [] } })
      const made = value(await createArticle(platform(), as(on.office), { facts, text: draft({ title }) }))
      const thing = { record: made.article, revision: made.revision, title, young: one.young, call: one.call, live: false }
      things.push(thing)
      await setLive(thing, true)
    } else {
      const thing = things[one.which % Math.max(things.length, 1)]
      if (thing && thing.live === (one.does === 'take down')) await setLive(thing, one.does === 'bring back')
    }
  }
  for (let week = 0; week < 2; week++) {
    now += 8 * 24 * 3600_000
    await write(999)
    await collect()
  }
  return { things, told }
}

test('Every published thing and every opened call is told exactly once to each who asked, whatever the order of publishing, letters and deaths', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 24 }), async events => {
      const { things, told } = await live(events)
      for (const name of Object.keys(readers)) {
        const letters = told.filter(one => one.to === `${name}@example.org`).flatMap(one => one.body.split('\n\n'))
        for (const thing of things) {
          const asked = thing.young || !wantsYoung.includes(name)
          const parts = letters.filter(part => part.startsWith(`${thing.title}\n`))
          const opened = parts.filter(part => part.includes('Applications until'))
          const first = parts.filter(part => !part.includes('Applications until'))
          const where = `${thing.title} for ${name}`
          if (!asked) expect(parts, where).toEqual([])
          else if (!thing.live) expect(Math.max(first.length, opened.length), where).toBeLessThanOrEqual(1)
          else if (!thing.call) expect(parts, where).toHaveLength(1)
          // Told together where the call was open before the first letter.
          else expect([opened.length, first.length <= 1], where).toEqual([1, true])
        }
      }
    }),
    { numRuns: 12 },
  )
})
