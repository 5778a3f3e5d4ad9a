import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isId } from '../database/ids.ts'
import { durableFolders, renameDurably, synced } from './durable.ts'
import { writeMeasured } from './measure.ts'
import { FileMissing, type FileStore, type Measured, type Received } from './store.ts'

/** Where bytes lie before they have a name. In the same file system, since only a rename within one is whole or nothing. */
export const INCOMING = 'incoming'
const LEFTOVER_AGE = 24 * 60 * 60 * 1000

/**
 * Files on a disk: `<office>/<2 hex>/<sha256 hex>`. Reads, writes and syncs by itself (docs/decisions/0010-files-on-disk.md).
 * Several programs may work on one folder at once.
 */
export function diskStore(root: string): FileStore {
  const folder = resolve(root)
  const makeFolder = durableFolders(folder)
  const incoming = join(folder, INCOMING)
  mkdirSync(incoming, { recursive: true, mode: 0o750 })

  const place = (office: string, sha256: Buffer) => join(officeFolder(folder, office), ...hashParts(sha256))

  const receive: FileStore['receive'] = async (office, source, { mostBytes }) => {
    officeFolder(folder, office)
    const path = join(incoming, randomUUID())
    const discard = () => rm(path, { force: true })
    try {
      const measured = await writeMeasured(path, source, mostBytes)
      if (measured !== 'too-large') return received(path, measured, place(office, measured.sha256), makeFolder)
      await discard()
      return measured
    } catch (error) {
      await discard()
      throw error
    }
  }

  return {
    receive,
    async put(office, source, limits) {
      const got = await receive(office, source, limits)
      if (got === 'too-large') return got
      await got.keep()
      return { sha256: got.sha256, bytes: got.bytes, head: got.head }
    },
    async open(office, sha256, range) {
      const file = await open(place(office, sha256)).catch(missing)
      return file.createReadStream(range ? { start: range.first, end: range.last } : {})
    },
    async stat(office, sha256) {
      const found = await stat(place(office, sha256)).catch(none)
      return found && { bytes: found.size }
    },
    async withPath(office, sha256, use) {
      const path = place(office, sha256)
      await stat(path).catch(missing)
      return use(path)
    },
    remove: (office, sha256) => rm(place(office, sha256), { force: true }),
    async *list(office) {
      const own = officeFolder(folder, office)
      for (const part of (await readdir(own).catch(none)) ?? [])
        for (const name of await readdir(join(own, part))) if (/^[0-9a-f]{64}$/.test(name)) yield Buffer.from(name, 'hex')
    },
  }
}

/** Takes away what programs that were killed left half written: whatever has no name after a day. Returns how many there were. */
export async function sweepLeftovers(folder: string, now: Date): Promise<number> {
  const incoming = join(folder, INCOMING)
  let swept = 0
  for (const name of (await readdir(incoming).catch(none)) ?? []) {
    const found = await stat(join(incoming, name)).catch(none)
    if (!found || now.getTime() - found.mtimeMs < LEFTOVER_AGE) continue
    await rm(join(incoming, name), { force: true })
    swept++
  }
  return swept
}

function received(path: string, measured: Measured, target: string, makeFolder: (folder: string) => Promise<void>): Received {
  return {
    ...measured,
    path,
    async keep() {
      await makeFolder(dirname(target))
      const there = await stat(target).catch(none)
      if (there?.size !== measured.bytes) return renameDurably(path, target)
      // Another program may have renamed these bytes this moment and not yet synced: whoever answers "kept" has synced it.
      await synced(target)
      await synced(dirname(target))
      await rm(path, { force: true })
    },
    discard: () => rm(path, { force: true }),
  }
}

function officeFolder(folder: string, office: string): string {
  if (!isId(office)) throw new TypeError('a file of no office')
  return join(folder, office)
}

function hashParts(sha256: Buffer): [string, string] {
  if (sha256.length !== 32) throw new TypeError('not a sha256')
  const hex = sha256.toString('hex')
  return [hex.slice(0, 2), hex]
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new FileMissing('a file is not in the store', { cause: error }) : error
}

/** For `catch`: what is not there is undefined; anything else stays a fault. */
export function none(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
