import type { Draft } from '../src/domain/content/index.ts'
import { fromMarkup } from '../src/formats/body/markup.ts'
import type { Texts } from './read.ts'
import type { Language } from './schema.ts'

/** The ids of what was made, under its key: a file's or a figure's own, else with its kind (`page/about`). */
export type Ids = Map<string, string>

/** Commits side by side share the wait for the disk. */
export async function severalAtOnce<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
    }),
  )
}

/** Whether a text links to records, which may not be there yet. */
export const namesRecords = (markup: string) => /record:@/.test(markup)

/** A text with its references turned into ids. A record that has none yet leaves the words of its link. */
export function textOf(texts: Texts, language: Language, ids: Ids): Omit<Draft, 'record'> {
  const text = texts[language]!
  const markup = text.body
    .replace(/\[([^\]]*)\]\(record:@([\w/-]+)\)/g, (_, words: string, key: string) => (ids.has(key) ? `[${words}](record:${ids.get(key)})` : words))
    .replace(/(?<=[(=:])@([\w-]+)/g, (_, key: string) => ids.get(key) ?? `@${key}`)
  const read = fromMarkup(markup)
  if (!read.body) throw new Error(`the demonstration's text '${text.slug}' is refused in line ${read.refusal.line}: ${read.refusal.name}`)
  return { language, title: text.title, lead: text.lead, slug: text.slug, body: read.body, attachments: [] }
}
