import type pg from 'pg'
import { inOffice } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Work } from '../commands/index.ts'
import type { Kind } from './kind.ts'
import { publish } from './publishing.ts'

/**
 * Runs `show` as if a revision were live, and leaves nothing behind: it is published in a transaction that is always rolled back, and what the
 * public's pages ask is asked inside of it. So a preview is the page itself, for every kind. Undefined where there is no such revision.
 * `reader` stands for the pool that public pages read from, and is good for the time of `show` alone.
 */
export async function asPublished<R>(
  platform: Platform,
  office: string,
  text: { kind: Kind; record: string; language: string; revision: string },
  show: (reader: pg.Pool) => Promise<R>,
): Promise<R | undefined> {
  return inOffice(
    platform.database.program,
    office,
    async (tx, client) => {
      const silent = () => {}
      const work: Work = {
        office,
        actor: { kind: 'nobody' },
        tx,
        now: platform.now(),
        by: 'nobody',
        about: silent,
        changed: silent,
        enqueue: silent,
      }
      const done = await publish(work, text)
      if (!done.done && done.refusal !== 'already-live') return undefined
      const lent = { query: client.query.bind(client), release: silent }
      return show({ connect: async () => lent, options: {} } as unknown as pg.Pool)
    },
    () => false,
  )
}
