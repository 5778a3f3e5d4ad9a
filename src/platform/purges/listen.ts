import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { purgeChannel, tagsOf } from './notify.ts'

export interface PurgeListenerOptions {
  /** Asked before every attempt, since the database may come back elsewhere. */
  connect: () => pg.ClientConfig
  channel?: string
  onPurge: (tags: string[]) => void
  /** Changes are no longer heard of. Called once for each loss. */
  onLost: () => void
  /** Changes are heard of from now on; what came before is unknown. */
  onContact: () => void
  /** Milliseconds between two questions whether the connection lives, and how long an answer may take. */
  heartbeat?: number
}

export interface PurgeListener {
  stop(): Promise<void>
}

const shortestPause = 50
const longestPause = 2_000

/** Listens on a connection of its own for as long as the process lives, and comes back by itself. */
export function listenForPurges(options: PurgeListenerOptions): PurgeListener {
  const heartbeat = options.heartbeat ?? 2_000
  const stopping = new AbortController()
  const finished = run()

  async function run() {
    let pause = shortestPause
    while (!stopping.signal.aborted) {
      const stood = await listenOnce()
      pause = stood ? shortestPause : Math.min(pause * 2, longestPause)
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  /** Resolves when the connection is gone, with whether it had stood. */
  async function listenOnce(): Promise<boolean> {
    const client = new pg.Client({ keepAlive: true, application_name: 'waypost purges', ...options.connect(), connectionTimeoutMillis: heartbeat })
    const over = new AbortController()
    const gone = AbortSignal.any([over.signal, stopping.signal])
    client.on('error', () => over.abort())
    client.on('end', () => over.abort())
    client.on('notification', message => options.onPurge(tagsOf(message.payload)))
    let stood = false
    try {
      await within(heartbeat, client.connect())
      await within(heartbeat, client.query(`listen ${pg.escapeIdentifier(options.channel ?? purgeChannel)}`))
      stood = true
      options.onContact()
      for (;;) {
        await wait(heartbeat, undefined, { signal: gone })
        // A connection whose other end vanished says nothing for hours unless it is asked.
        await within(heartbeat, client.query('select 1'))
      }
    } catch {
      if (stood && !stopping.signal.aborted) options.onLost()
    }
    // With a question unanswered, pg cuts the connection instead of taking leave.
    await within(heartbeat, client.end()).catch(() => {})
    return stood
  }

  return {
    async stop() {
      stopping.abort()
      await finished
    },
  }
}

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const timer = new AbortController()
  const late = wait(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw new Error('The database did not answer in time')
  })
  late.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    timer.abort()
  }
}
