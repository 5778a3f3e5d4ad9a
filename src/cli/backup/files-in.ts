import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskStore } from '../../platform/files/disk-store.ts'
import { renameDurably } from '../../platform/files/durable.ts'
import { Told } from '../exit-codes.ts'
import { fileLines } from './manifest.ts'

/** Puts the files of a backup, found whole before, to their places: all of them, before a row names one. Returns how many. */
export async function putFiles(folder: string, dataDir: string): Promise<number> {
  await mkdir(dataDir, { recursive: true })
  const store = diskStore(join(dataDir, 'files'))
  let number = 0
  for await (const { path, sha256 } of fileLines(folder)) {
    const [, office] = /^files\/([0-9a-f-]{36})\/[0-9a-f]{2}\/[0-9a-f]{64}$/.exec(path) ?? []
    if (office) {
      const put = await store.put(office, createReadStream(join(folder, path)), { mostBytes: Number.POSITIVE_INFINITY })
      if (put === 'too-large' || put.sha256.toString('hex') !== sha256) throw new Told(`${path} changed while it was read: restore again.`)
    } else if (/^(mail\/[^/]+\.eml|secret)$/.test(path)) await putBeside(join(folder, path), join(dataDir, path))
    else throw new Told(`The backup names a file that has no place here: ${path}.`)
    number++
  }
  return number
}

/** Only for its owner, and whole or not at all. A secret that an empty installation made for itself has signed nothing yet. */
async function putBeside(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await copyFile(source, `${target}.part`)
  await chmod(`${target}.part`, 0o600)
  await renameDurably(`${target}.part`, target)
}
