import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { exitCodes, Told } from '../exit-codes.ts'
import { linesOf } from './lines.ts'

export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const manifestSchema = z.object({
  /** The kind of this folder: what is not known here is refused. */
  format: z.literal(FORMAT),
  /** ISO instant of the snapshot. */
  taken: z.string(),
  waypost: z.string(),
  postgresql: z.string(),
  /** The newest migration of the database it was taken from. */
  migration: z.object({ number: z.int(), name: z.string() }),
  offices: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z]+\.[a-z0-9_]+$/),
      columns: z.array(z.string()),
      rows: z.int(),
      bytes: z.int(),
      sha256,
    }),
  ),
  /** Of files.jsonl, where each file stands with its path, bytes and sha256; `bytes` is the sum of theirs. */
  files: z.object({ number: z.int(), bytes: z.int(), sha256 }),
  /** Files that rows name and that were not there, or not as they should be. */
  missing: z.array(z.string()),
  leftOut: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>

/** One file beside the rows, by its path inside the backup. */
export interface FileLine {
  path: string
  bytes: number
  sha256: string
}

export const rowsFile = (folder: string, table: string) => join(folder, 'rows', `${table}.jsonl`)
export const filesList = (folder: string) => join(folder, 'files.jsonl')
export const manifestFile = (folder: string) => join(folder, 'manifest.json')

/** Reads the manifest of a backup; whatever else the folder is, is refused. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch(() => {
    throw new Told(`${folder} is not a backup of Waypost: it has no manifest.json.`, exitCodes.wrongUse)
  })
  const read = manifestSchema.safeParse(parsed(text))
  if (read.success) return read.data
  throw new Told(`The manifest.json of ${folder} is damaged, or of a Waypost that writes backups in another format.`, exitCodes.found)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export async function* fileLines(folder: string): AsyncGenerator<FileLine> {
  for await (const line of linesOf(createReadStream(filesList(folder)))) yield JSON.parse(line) as FileLine
}

/** Names everything that is not as the manifest says; empty for a whole backup. Reads every byte. */
export async function damageOf(folder: string, manifest: Manifest): Promise<string[]> {
  const damaged: string[] = []
  for (const { name, bytes, sha256 } of manifest.tables) {
    const found = await measureFile(rowsFile(folder, name))
    if (found?.bytes !== bytes || found.sha256 !== sha256) damaged.push(`rows/${name}.jsonl`)
  }
  if ((await measureFile(filesList(folder)))?.sha256 !== manifest.files.sha256) return [...damaged, 'files.jsonl']
  for await (const { path, bytes, sha256 } of fileLines(folder)) {
    const found = await measureFile(join(folder, path))
    if (found?.bytes !== bytes || found.sha256 !== sha256) damaged.push(path)
  }
  return damaged
}

/** Undefined where there is no such file. */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) {
      hash.update(part as Buffer)
      bytes += (part as Buffer).length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}
