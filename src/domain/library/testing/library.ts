import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { newId } from '../../../platform/database/ids.ts'
import { diskStore } from '../../../platform/files/disk-store.ts'
import { type Jobs, openJobs } from '../../../platform/jobs/boss.ts'
import { createLog } from '../../../platform/log/log.ts'
import { pictureDecoder } from '../../../platform/pictures/decoder.ts'
import { pictureStore } from '../../../platform/pictures/picture-store.ts'
import type { Platform } from '../../../platform/platform.ts'
import { createHeld } from '../../../platform/purges/held.ts'
import type { Role } from '../../actors/index.ts'
import { articleKind, createArticle } from '../../articles/index.ts'
import type { Ask } from '../../commands/index.ts'
import { publishText } from '../../content/index.ts'
import { foundOffice } from '../../offices/index.ts'
import type { FileDraft } from '../file.ts'

/** A platform on a database and folders of its own, with two offices. For tests of what keeps and shows files. */
export interface TestLibrary {
  readonly platform: Platform
  readonly database: TestDatabase
  readonly folder: string
  readonly prague: string
  readonly budapest: string
  /** The tags of each commit since the start. */
  readonly purged: string[]
  as(role: Role, office?: string): Ask
  end(): Promise<void>
}

export async function testLibrary(): Promise<TestLibrary> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'waypost-library-'))
  const log = createLog('silent')
  const jobs: Jobs = await openJobs(database.connection, log)
  const files = diskStore(join(folder, 'files'))
  const pictures = pictureStore(join(folder, 'pictures'), files, pictureDecoder())
  const purged: string[] = []
  const platform: Platform = {
    database,
    jobs,
    files,
    pictures,
    log,
    held: createHeld(),
    now: () => new Date(),
    purged: tags => void purged.push(...tags),
  }
  const [prague, budapest] = [await found(database, 'prague'), await found(database, 'budapest')]
  return {
    platform,
    database,
    folder,
    prague,
    budapest,
    purged,
    as: (role, office = prague) => ({ office, actor: { kind: 'account', id: newId(), name: 'A Person', office, roles: [role], languages: ['en'] } }),
    async end() {
      pictures.close()
      await jobs.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const unsaid: FileDraft = { title: {}, alternative: {}, credit: {}, language: null, focal: null }

export const pixels = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#315c7a' } })

/** An article with these files attached, published in English. */
export async function publishArticleWith({ platform, as }: TestLibrary, attachments: string[]): Promise<{ article: string }> {
  const made = await createArticle(platform, as('editor'), {
    facts: { type: 'news', datedOn: '2014-12-18', precision: 'day', authors: [], related: [] },
    text: { language: 'en', title: 'Migrants Day', lead: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } as never, attachments },
  })
  if (!made.done) throw new Error(made.refusal)
  const { article, revision } = made.value
  const out = await publishText(platform, as('editor'), { kind: articleKind, record: article, language: 'en', revision })
  if (!out.done) throw new Error(out.refusal)
  return { article }
}

const found = (database: TestDatabase, slug: string) =>
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
      languages: ['en', 'cs'],
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
    new Date(),
  )
