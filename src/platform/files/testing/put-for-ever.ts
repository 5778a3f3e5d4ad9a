import { randomBytes } from 'node:crypto'
import { diskStore } from '../disk-store.ts'

/** Puts files of 2 MB, several at a time, until it is killed; says so once the first is kept. For the test of being killed. */
const [folder, office] = process.argv.slice(2) as [string, string]
const store = diskStore(folder)

async function putForEver(): Promise<never> {
  for (;;) {
    await store.put(office, randomBytes(2_000_000), { mostBytes: 2_000_000 })
    process.send?.('kept')
  }
}
await Promise.all([putForEver(), putForEver(), putForEver()])
