import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../src/platform/embedded/index.ts'
import { makeTemplate } from './database.ts'

const silent = { info() {}, warn() {}, error() {} }

/** A PostgreSQL of the test run's own, with the migrated template that every test database is copied from. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-tests-'))
  // As root the database runs as another user, who must be able to enter.
  await chmod(folder, 0o711)
  const embedded = await startEmbedded({ dataDir: join(folder, 'data'), log: silent })
  const end = async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(embedded.superuser)
  } catch (error) {
    await end()
    throw error
  }
  process.env.WAYPOST_TEST_CLUSTER = JSON.stringify(embedded.superuser)
  return end
}
