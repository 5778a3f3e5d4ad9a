import type { Ask } from '../src/domain/commands/index.ts'
import { type Draft, type Kind, publishText, type Related } from '../src/domain/content/index.ts'
import { type EventFacts, eventCommands, eventKind, seriesCommands, seriesKind, seriesSchema } from '../src/domain/events/index.ts'
import type { Language } from '../src/domain/labels/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import { eventFacts, known } from './event-facts.ts'
import type { Demonstration, Texts } from './read.ts'
import { type Ids, namesRecords, severalAtOnce, textOf } from './texts.ts'

type DemoEvent = Demonstration['events'] extends Map<string, infer E> ? E : never

interface Begun {
  readonly kind: Kind
  readonly record: string
  readonly texts: Texts
  /** The revision of its first text. */
  readonly revision: string
  readonly publishedAt: Date
  files(language: Language): Pick<Draft, 'attachments' | 'picture'>
  readonly event?: { readonly demo: DemoEvent; readonly facts: EventFacts }
}

/** Makes series and events with a first text, so that other records can name them. Ids go under `series/KEY` and `event/KEY`. */
export async function beginEvents(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<Begun[]> {
  const source = demo.office.languages[0]!
  const begun: Begun[] = []
  for (const [key, one] of demo.series) {
    const publishedAt = new Date(one.published_at)
    const files = () => ({ attachments: [], picture: pictureOf(one.picture, ids) })
    const organisations = Object.fromEntries(
      Object.entries(one.organisations).map(([role, keys]) => [role, keys.map(name => known(ids, `organisation/${name}`))]),
    )
    const made = value(
      await seriesCommands.create(at(platform, publishedAt), ask, {
        facts: seriesSchema.parse({ type: one.type, audience: one.audience, organisations }),
        related: { topic: one.topics.map(topic => known(ids, `topic/${topic}`)) },
        text: { ...textOf(one.texts, source, ids), ...files() },
      }),
    )
    ids.set(`series/${key}`, made.record)
    begun.push({ kind: seriesKind, texts: one.texts, publishedAt, files, ...made })
  }
  await severalAtOnce(demo.events, async ([key, event]) => {
    const facts = eventFacts(event, demo.office.zone, ids, platform.now())
    const publishedAt = new Date(event.published_at ?? facts.call!.opens!.at)
    const files = (language: Language) => ({
      attachments: (event.attachments[language] ?? []).map(file => known(ids, file)),
      picture: pictureOf(event.picture, ids),
    })
    const text = { ...textOf(event.texts, source, ids), ...files(source) }
    const made = value(await eventCommands.create(at(platform, publishedAt), ask, { facts, related: topicsOf(event, ids), text }))
    ids.set(`event/${key}`, made.record)
    begun.push({ kind: eventKind, texts: event.texts, publishedAt, files, event: { demo: event, facts }, ...made })
  })
  return begun
}

/** Publishes every text of series and events, when what they link to is there. */
export async function publishEvents(platform: Platform, ask: Ask, begun: readonly Begun[], ids: Ids): Promise<void> {
  await severalAtOnce(begun, async ({ kind, record, texts, revision: first, publishedAt, files }) => {
    const then = at(platform, publishedAt)
    const { write } = kind === seriesKind ? seriesCommands : eventCommands
    for (const [index, language] of (Object.keys(texts) as Language[]).entries()) {
      const whole = index === 0 && !namesRecords(texts[language]!.body)
      const draft = { ...textOf(texts, language, ids), ...files(language), record, basedOn: index === 0 ? first : undefined }
      const revision = whole ? first : value(await write(then, ask, draft)).revision
      value(await publishText(then, ask, { kind, record, language, revision }))
    }
  })
}

/** What an event belongs to, when all of that is there: projects and campaigns are made after it. */
export async function relateEvents(platform: Platform, ask: Ask, begun: readonly Begun[], ids: Ids): Promise<void> {
  await severalAtOnce(begun, async ({ event, record, publishedAt }) => {
    if (!event || event.demo.projects.length + event.demo.campaigns.length === 0) return
    value(await eventCommands.changeFacts(at(platform, publishedAt), ask, { record, facts: event.facts, related: relatedOf(event.demo, ids) }))
  })
}

const topicsOf = (event: DemoEvent, ids: Ids): Related => ({ topic: event.topics.map(topic => known(ids, `topic/${topic}`)) })

const relatedOf = (event: DemoEvent, ids: Ids): Related => ({
  ...topicsOf(event, ids),
  project: event.projects.map(project => known(ids, `project/${project}`)),
  campaign: event.campaigns.map(campaign => known(ids, `campaign/${campaign}`)),
})

const pictureOf = (key: string | null, ids: Ids) => (key ? { file: known(ids, key), alternative: '', decorative: false } : undefined)

const at = (platform: Platform, instant: Date): Platform => ({ ...platform, now: () => instant })
