import { type ArticleFacts, articleKind, createArticle, writeArticle } from '../src/domain/articles/index.ts'
import type { Ask, Outcome } from '../src/domain/commands/index.ts'
import { type Draft, publishText } from '../src/domain/content/index.ts'
import { fromMarkup } from '../src/formats/body/markup.ts'
import { openInstallation } from '../src/installation.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { createLog } from '../src/platform/log/log.ts'
import { openProgram, type Program } from '../src/program.ts'

const log = createLog('silent')

/** Works on the installation of a data folder, beside the program where that runs. */
export async function withInstallation<R>(dataDir: string, work: (program: Program, ask: Ask) => Promise<R>): Promise<R> {
  const config = readConfig({ DATA_DIR: dataDir })
  const installation = await openInstallation(config, log, { kind: 'command', migrate: false })
  try {
    const program = await openProgram(config, installation.connection, log)
    try {
      return await work(program, { office: program.offices().default!.id, actor: { kind: 'operator' } })
    } finally {
      await program.close()
    }
  } finally {
    await installation.stop()
  }
}

/** Published articles of the default office, a year apart from the demonstration's, of some four hundred words each. */
export const fillWithArticles = (dataDir: string, count: number): Promise<void> =>
  withInstallation(dataDir, async ({ platform }, ask) => {
    for (let number = 1; number <= count; number += 1) {
      const on = new Date(Date.UTC(2000 + (number % 12), number % 12, 1 + (number % 28)))
      const at = { ...platform, now: () => on }
      const facts: ArticleFacts = { type: 'news', datedOn: on.toISOString().slice(0, 10), precision: 'day', authors: [], related: [] }
      const { article, revision } = value(await createArticle(at, ask, { facts, text: textOf(`Measured article ${number}`) }))
      value(await publishText(at, ask, { kind: articleKind, record: article, language: 'en', revision }))
    }
  })

/** A new revision of an article, live when this resolves. */
export async function publishAnew({ platform }: Program, ask: Ask, text: { article: string; basedOn: string; title: string }): Promise<string> {
  const { revision } = value(await writeArticle(platform, ask, { ...textOf(text.title), record: text.article, basedOn: text.basedOn }))
  value(await publishText(platform, ask, { kind: articleKind, record: text.article, language: 'en', revision }))
  return revision
}

/** An article with its first revision, live, and the slug that it took. */
export async function newLiveArticle({ platform }: Program, ask: Ask, title: string): Promise<{ article: string; revision: string }> {
  const facts: ArticleFacts = { type: 'news', datedOn: '2012-01-01', precision: 'day', authors: [], related: [] }
  const made = value(await createArticle(platform, ask, { facts, text: textOf(title) }))
  value(await publishText(platform, ask, { kind: articleKind, record: made.article, language: 'en', revision: made.revision }))
  return made
}

const paragraph =
  'The office prepares newcomers before they leave and meets them when they arrive, so that neither of the two is the end of the way. '.repeat(5)
const markup = ['What is prepared', 'Who takes part', 'What comes after']
  .map(title => `## ${title}\n\n${paragraph}\n\n- ${paragraph.slice(0, 90)}`)
  .join('\n\n')

function textOf(title: string): Omit<Draft, 'record'> {
  const read = fromMarkup(markup)
  if (!read.body) throw new Error(read.refusal.name)
  return { language: 'en', title, lead: 'A sentence that says in short what the text below it says at length.', body: read.body, attachments: [] }
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(`refused: ${outcome.refusal}`)
  return outcome.value
}
