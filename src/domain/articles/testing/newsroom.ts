import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { fromMarkup } from '../../../formats/body/markup.ts'
import type { Body } from '../../../formats/body/schema.ts'
import { newId } from '../../../platform/database/ids.ts'
import { type Jobs, openJobs } from '../../../platform/jobs/boss.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Actor, Role } from '../../actors/index.ts'
import type { Ask } from '../../commands/index.ts'
import { foundOffice } from '../../offices/index.ts'
import { type ArticleFacts, articleKind, createArticle } from '../index.ts'

/** Two offices and people who write there. For tests of articles. */
export interface Newsroom {
  readonly platform: Platform
  readonly database: TestDatabase
  readonly prague: string
  readonly budapest: string
  /** Someone of the office with this role; a translator with these languages. */
  as(role: Role, options?: { office?: string; languages?: string[] }): Ask
  /** A new article in English by an editor. */
  article(title: string, facts?: Partial<ArticleFacts>, ask?: Ask): Promise<{ article: string; revision: string }>
  /** Moves the platform's clock. */
  later(milliseconds: number): void
  end(): Promise<void>
}

export async function newsroom(): Promise<Newsroom> {
  const database = await testDatabase()
  const log = createLog('silent')
  const jobs: Jobs = await openJobs(database.connection, log)
  let ahead = 0
  const platform = { database, jobs, log, now: () => new Date(Date.now() + ahead), purged() {} } as unknown as Platform
  const [prague, budapest] = [await found(platform, 'prague'), await found(platform, 'budapest')]
  const as: Newsroom['as'] = (role, { office = prague, languages = [] } = {}) => {
    const actor: Actor = { kind: 'account', id: newId(), name: 'A Person', office, roles: [role], languages }
    return { office, actor }
  }
  return {
    platform,
    database,
    prague,
    budapest,
    as,
    async article(title, facts = {}, ask = as('editor')) {
      const made = await createArticle(platform, ask, {
        facts: { type: 'news', datedOn: '2027-06-07', precision: 'day', authors: [], related: [], ...facts },
        text: { language: 'en', title, lead: `Lead of ${title}`, body: bodyOf(`Text of ${title}`), attachments: [] },
      })
      if (!made.done) throw new Error(made.refusal)
      return made.value
    },
    later: milliseconds => {
      ahead += milliseconds
    },
    async end() {
      await jobs.stop()
      await database.drop()
    },
  }
}

export const bodyOf = (markup: string): Body => fromMarkup(markup).body!

/** What names one text for the commands of content. */
export const oneText = (article: string, language = 'en') => ({ kind: articleKind, record: article, language })

const found = ({ database, now }: Platform, slug: string) =>
  foundOffice(
    database.program,
    {
      slug,
      parent: null,
      isDefault: slug === 'prague',
      hasSite: true,
      website: null,
      hosts: [`${slug}.localhost`],
      names: { en: slug },
      descriptor: {},
      statement: {},
      introduction: {},
      zone: 'Europe/Prague',
      languages: ['en', 'cs', 'uk'],
      currency: 'EUR',
      colours: null,
      place: { lines: {}, way: {} },
      contactPoints: [],
      openingHours: [],
      hoursNote: {},
      spokenLanguages: [],
      moved: null,
      demonstration: false,
    },
    now(),
  )
