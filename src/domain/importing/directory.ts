import { parseFragment } from 'parse5'
import { splitLanguages } from '../../formats/wxr/languages.ts'
import { textContent } from '../../formats/wxr/tree.ts'
import { question } from '../../platform/database/prepared.ts'
import { isSlug, slugFrom } from '../content/index.ts'
import { isLanguage, type Label, type Language } from '../labels/index.ts'
import { addPerson } from '../persons/index.ts'
import { addTopic } from '../topics/index.ts'
import { digestOf, originName } from './origins.ts'
import type { ImportRun } from './run.ts'
import type { Survey } from './survey.ts'

const presentTopics = question<Record<never, never>>()(db => db.selectFrom('topics').select(['id', 'label']))
const presentPersons = question<Record<never, never>>()(db => db.selectFrom('persons').select(['id', 'shown']))

/** The topics of categories and tags by `taxonomy slug`. What the office has under the same name already is taken, not doubled. */
export async function importTopics(run: ImportRun, survey: Survey): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const present = await byLabel(run, presentTopics)
  let position = present.size
  const topicOf = async (key: string, open: readonly string[]): Promise<string | undefined> => {
    const term = survey.terms.get(key)
    if (!term || made.has(key) || open.includes(key)) return made.get(key)
    const item = `${term.taxonomy === 'category' ? 'category' : 'tag'} “${plainText(term.name)}”`
    if (term.taxonomy === 'category' && term.slug === 'uncategorized') {
      run.tell(item, 'is what WordPress calls texts without a category: their texts have no topic from it')
      return undefined
    }
    const label = labelOf(run, survey, term.name, 600)
    const name = Object.values(label)[0]
    if (!name) {
      run.tell(item, 'has no name in a language of the office')
      return undefined
    }
    const broader = term.parent ? await topicOf(`category ${term.parent}`, [...open, key]) : undefined
    const origin = originName('term', survey.site.home || survey.site.title, key)
    const known = run.origins.get(origin)
    const same = known?.target ?? present.get(name.toLocaleLowerCase())
    const digest = digestOf([label, term.description, broader])
    if (known && known.digest !== digest) run.tell(item, 'changed since it was imported: the topic stays as it is here')
    if (same) run.count('unchanged')
    const slug = slugFrom(decoded(term.slug), survey.language)
    const about = labelOf(run, survey, term.description, 600)
    const facts = { label, about, broader: broader ?? null, mappings: [], position: position++ }
    const language = survey.language as Language
    const target =
      same ??
      (await run.make(
        item,
        undefined,
        async ask => {
          const first = await addTopic(run.platform, ask, { facts, language, slug: isSlug(slug) ? slug : undefined })
          return first.done || !/^slug/.test(first.refusal) ? first : addTopic(run.platform, ask, { facts, language })
        },
        () => ({ topic: run.dryId() }),
      ))
    const id = typeof target === 'string' ? target : target?.topic
    if (!id) return undefined
    if (!same) run.count('created')
    if (!known) await run.keep({ origin, kind: 'topic', target: id, digest, revisions: {} }, [])
    made.set(key, id)
    present.set(name.toLocaleLowerCase(), id)
    return id
  }
  for (const [key, term] of survey.terms)
    if (term.taxonomy === 'category' || term.taxonomy === 'post_tag') await topicOf(key, [])
    else if (!ignored.has(term.taxonomy))
      run.tell(`${term.taxonomy} “${plainText(term.name)}”`, 'is of an order of things that only the old site had: it is not carried over')
  return made
}

/** Orders that say how, not what: languages and groups of translations are read with their texts. */
const ignored = new Set(['language', 'post_translations', 'term_language', 'term_translations', 'translation_priority', ''])

/** The persons of authors, by their login: those whom a text names. */
export async function importPersons(run: ImportRun, survey: Survey, logins: ReadonlySet<string>): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const present = await byLabel(run, presentPersons)
  for (const login of logins) {
    const author = survey.authors.get(login)
    const shown = plainText(author?.shown || [author?.given, author?.family].filter(Boolean).join(' ') || login).slice(0, 200)
    const item = `author “${shown}”`
    if (!author) run.tell(item, 'is not among the authors of the export: the name for signing in stands for the name')
    const origin = originName('author', survey.site.home || survey.site.title, login)
    const known = run.origins.get(origin)
    const digest = digestOf([shown, author?.given ?? '', author?.family ?? ''])
    const same = known?.target ?? present.get(shown.toLocaleLowerCase())
    if (known && known.digest !== digest) run.tell(item, 'changed since the import: the person stays as they are here')
    if (same) run.count('unchanged')
    const facts = {
      given: (author?.given ?? '').slice(0, 200),
      family: (author?.family ?? '').slice(0, 200),
      shown: { [survey.language]: shown } as Label,
      sourceLanguage: survey.language,
    }
    const target =
      same ??
      (await run.make(
        item,
        origin,
        ask => addPerson(run.platform, ask, facts),
        () => ({ person: run.dryId() }),
      ))
    const id = typeof target === 'string' ? target : target?.person
    if (!id) continue
    if (!same) run.count('created')
    if (!known) await run.keep({ origin, kind: 'person', target: id, digest, revisions: {} }, [])
    made.set(login, id)
    present.set(shown.toLocaleLowerCase(), id)
  }
  for (const [login, author] of survey.authors)
    if (!logins.has(login)) run.tell(`author “${plainText(author.shown || login)}”`, 'wrote none of the posts: no person was made')
  return made
}

async function byLabel(run: ImportRun, ask: typeof presentTopics | typeof presentPersons): Promise<Map<string, string>> {
  const rows = (await ask(run.platform.database.program, run.settings.office.id, {})) as unknown as { id: string; label?: Label; shown?: Label }[]
  return new Map(rows.flatMap(({ id, label, shown }) => Object.values(label ?? shown ?? {}).map(name => [name.toLocaleLowerCase(), id] as const)))
}

function labelOf(run: ImportRun, survey: Survey, text: string, most: number): Label {
  const split = splitLanguages(text) ?? new Map([[survey.language, text]])
  return Object.fromEntries(
    [...split]
      .filter(([language]) => isLanguage(language) && run.languages.includes(language))
      .map(([language, words]) => [language, plainText(words).slice(0, most)])
      .filter(([, words]) => words),
  )
}

/** The words of what may be mark-up, on one line. */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? textContent(parseFragment(html) as never) : html
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
