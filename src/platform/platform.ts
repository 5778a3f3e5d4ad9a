import type { Database } from './database/pools.ts'
import type { FileStore } from './files/store.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { Log } from './log/log.ts'
import type { PictureStore } from './pictures/picture-store.ts'
import type { Held } from './purges/held.ts'

/** What lies outside the process, given to every command and page that needs it. */
export interface Platform {
  readonly database: Database
  readonly jobs: JobQueue
  readonly files: FileStore
  readonly pictures: PictureStore
  readonly log: Log
  /** What this process holds of the database until it changes. */
  readonly held: Held
  /** The clock, so that a test can hold it. */
  now(): Date
  /** Called after a commit with the tags that changed, before other processes hear of them. */
  purged(tags: readonly string[]): void
}
