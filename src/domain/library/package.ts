import { type Refused, refuse } from '../commands/index.ts'

const most = { entries: 2000, unpacked: 300_000_000, ratio: 200 } as const

/** Parts of office files that hold programs. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)/i

/**
 * Looks at the list of contents of an office file, unpacking nothing: how many entries, how large they say they become, that no name leads
 * out of it, that none is locked or holds a program. Only after this may anything read inside.
 */
export async function checkPackage(path: string): Promise<Refused | undefined> {
  let count = 0
  let packed = 0
  let unpacked = 0
  try {
    const { openPromise } = await import('yauzl')
    const archive = await openPromise(path, { strictFileNames: true, autoClose: false })
    try {
      if (archive.entryCount > most.entries) return refuse('file-too-large', ['file'])
      for await (const entry of archive.eachEntry()) {
        if (++count > most.entries) return refuse('file-too-large', ['file'])
        packed += entry.compressedSize
        unpacked += entry.uncompressedSize
        if (unpacked > most.unpacked || unpacked > Math.max(packed, 10_000) * most.ratio) return refuse('file-too-large', ['file'])
        if (entry.isEncrypted() || !entry.canDecodeFileData() || programs.test(entry.fileName)) return refuse('file-type-refused', ['file'])
      }
    } finally {
      archive.close()
    }
  } catch {
    return refuse('file-type-refused', ['file'])
  }
  return undefined
}
