import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskStore, none } from '../../platform/files/disk-store.ts'
import { synced } from '../../platform/files/durable.ts'
import { FileMissing, type FileStore } from '../../platform/files/store.ts'
import { linesOf } from './lines.ts'
import { type FileLine, filesList, type Manifest, measureFile, rowsFile } from './manifest.ts'

/**
 * Copies what the rows name, the kept mail and the secret into a backup, and lists it. A copy of its own and no hard link: what damages the
 * installation must not reach the backup (a file system that can, shares the bytes until one of the two is written to).
 */
export async function copyFiles(dataDir: string, folder: string, say: (line: string) => void): Promise<Pick<Manifest, 'files' | 'missing'>> {
  const list = await open(filesList(folder), 'wx', 0o600)
  const hash = createHash('sha256')
  const folders = new Set<string>()
  const missing: string[] = []
  let number = 0
  let bytes = 0
  let told = Date.now()
  const found = async (line: FileLine) => {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    await list.appendFile(text)
    folders.add(dirname(join(folder, line.path)))
    number++
    bytes += line.bytes
    if (Date.now() - told < 5000) return
    told = Date.now()
    say(`Files: ${number}`)
  }
  try {
    for await (const { office, sha256, bytes } of filesNamed(folder)) {
      const path = join('files', office, sha256.slice(0, 2), sha256)
      if (await copyStored(diskStore(join(dataDir, 'files')), office, { path, sha256, bytes }, folder)) await found({ path, bytes, sha256 })
      else missing.push(path)
    }
    for (const path of await besides(dataDir)) {
      await copyDurably(join(dataDir, path), join(folder, path))
      await found({ path, ...(await measureFile(join(folder, path)))! })
    }
    await list.sync()
  } finally {
    await list.close()
  }
  for (const one of folders) await synced(one)
  return { files: { number, bytes, sha256: hash.digest('hex') }, missing }
}

/** What the rows of the backup itself name, once for each office. */
async function* filesNamed(folder: string): AsyncGenerator<{ office: string; sha256: string; bytes: number }> {
  let office = ''
  let seen = new Set<string>()
  for await (const line of linesOf(createReadStream(rowsFile(folder, 'public.files')))) {
    const row = JSON.parse(line) as { office_id: string; sha256: string; bytes: string }
    const sha256 = row.sha256.slice(2)
    if (row.office_id !== office) [office, seen] = [row.office_id, new Set()]
    if (seen.has(sha256)) continue
    seen.add(sha256)
    yield { office, sha256, bytes: Number(row.bytes) }
  }
}

/** False where the bytes are not there or are not those that the row names; then nothing is left of them in the backup. */
async function copyStored(store: FileStore, office: string, { path, sha256, bytes }: FileLine, folder: string): Promise<boolean> {
  const target = join(folder, path)
  try {
    await store.withPath(office, Buffer.from(sha256, 'hex'), source => copyDurably(source, target))
  } catch (error) {
    if (error instanceof FileMissing) return false
    throw error
  }
  const copied = await measureFile(target)
  if (copied?.sha256 === sha256 && copied.bytes === bytes) return true
  await rm(target, { force: true })
  return false
}

async function copyDurably(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  await chmod(target, 0o600)
  await synced(target)
}

async function besides(dataDir: string): Promise<string[]> {
  const mails = (await readdir(join(dataDir, 'mail')).catch(none)) ?? []
  const secret = await open(join(dataDir, 'secret')).catch(none)
  await secret?.close()
  return [...mails.filter(name => name.endsWith('.eml')).map(name => join('mail', name)), ...(secret ? ['secret'] : [])]
}
