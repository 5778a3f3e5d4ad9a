import { EmbeddedRefused, startEmbedded } from '../index.ts'

// A program that has nothing but its database, for tests that kill it: tells its parent how to reach it, ends on a signal as the real one does.
const tell = (words: object) => process.send?.(words)
const log = { info() {}, warn() {}, error() {} }

try {
  const embedded = await startEmbedded({ dataDir: process.argv[2]!, log, onRestart: () => tell({ restarted: true }) })
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)))
  tell({ connection: embedded.connection, owner: embedded.owner, fresh: embedded.fresh, location: embedded.location })
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof EmbeddedRefused)) throw error
  tell({ refused: error.reason, sentence: error.message })
  process.exitCode = 1
  process.disconnect?.()
}
