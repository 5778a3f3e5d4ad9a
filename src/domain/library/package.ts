import type { Entry, ZipFile } from 'yauzl'
import { type Refused, refuse } from '../commands/index.ts'

const most = { entries: 2000, unpacked: 300_000_000, ratio: 200 } as const

/** Parts of office files that hold programs. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)/i

/** As far into a part as a declaration before its content can reasonably begin. */
const BEGINNING = 4096

/**
 * Looks at the list of contents of an office file: how many entries, how large they say they become, that no name leads out of it, that
 * none is locked or holds a program, and none begins with entities of its own, which unfold without end. Unpacks no more than a beginning.
 */
export async function checkPackage(path: string): Promise<Refused | undefined> {
  const { openPromise } = await import('yauzl')
  try {
    const archive = await openPromise(path, { strictFileNames: true, autoClose: false })
    try {
      return await checkEntries(archive)
    } finally {
      archive.close()
    }
  } catch {
    return refuse('file-type-refused', ['file'])
  }
}

async function checkEntries(archive: ZipFile): Promise<Refused | undefined> {
  if (archive.entryCount > most.entries) return refuse('file-too-large', ['file'])
  let packed = 0
  let unpacked = 0
  for await (const entry of archive.eachEntry()) {
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > most.unpacked || unpacked > Math.max(packed, 10_000) * most.ratio) return refuse('file-too-large', ['file'])
    if (!entry.canDecodeFileData() || programs.test(entry.fileName) || (await hasEntities(archive, entry)))
      return refuse('file-type-refused', ['file'])
  }
  return undefined
}

async function hasEntities(archive: ZipFile, entry: Entry): Promise<boolean> {
  if (!/\.(xml|rels|rdf)$/i.test(entry.fileName)) return false
  let beginning = ''
  for await (const part of await archive.openReadStreamPromise(entry)) {
    // Without nulls UTF-16 reads like ASCII.
    beginning += (part as Buffer).toString('latin1', 0, BEGINNING).replaceAll('\0', '')
    if (beginning.length >= BEGINNING) break
  }
  return beginning.includes('<!ENTITY')
}
