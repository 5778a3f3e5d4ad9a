import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { INCOMING, none } from '../files/disk-store.ts'
import { FileMissing, type FileStore } from '../files/store.ts'
import type { PictureDecoder } from './decoder.ts'
import type { PictureFormat } from './formats.ts'
import type { Inspected, PictureRefusal } from './work.ts'

export interface DerivedPicture {
  /** The original. */
  readonly office: string
  readonly sha256: Buffer
  readonly width: number
  readonly format: PictureFormat
}

export interface OpenPicture {
  readonly bytes: number
  readonly body: Readable
}

/** The pictures that pages show, made from originals once and kept. They may be thrown away at any time: each is made again when asked. */
export interface PictureStore {
  inspect(path: string): Promise<Inspected | PictureRefusal>
  /** Makes the picture where it is not there yet. Whether office, width and format may be had is the caller's to ask. Throws `FileMissing`. */
  open(picture: DerivedPicture): Promise<OpenPicture | PictureRefusal>
  /** Makes it without opening it. */
  make(picture: DerivedPicture): Promise<'derived' | PictureRefusal>
  close(): void
}

/**
 * Keeps pictures as `<sha256>/<width>.<format>`, which no office owns: the same original gives the same pictures. A picture has its name only
 * when it is whole, so that several programs may work on one folder; within one, a picture asked for twice at once is made once.
 */
export function pictureStore(folder: string, files: FileStore, decoder: PictureDecoder): PictureStore {
  const flights = new Map<string, Promise<'derived' | PictureRefusal>>()
  const place = ({ sha256, width, format }: DerivedPicture) => join(folder, sha256.toString('hex'), `${width}.${format}`)

  async function derive(picture: DerivedPicture): Promise<'derived' | PictureRefusal> {
    const { sha256, width, format } = picture
    const unfinished = join(folder, INCOMING, randomUUID())
    await mkdir(join(folder, INCOMING), { recursive: true, mode: 0o750 })
    try {
      const outcome = await files.withPath(picture.office, sha256, source => decoder.derive(source, unfinished, { width, format }))
      if (outcome !== 'derived') return outcome
      await mkdir(dirname(place(picture)), { recursive: true, mode: 0o750 })
      await rename(unfinished, place(picture))
      return outcome
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  async function once(picture: DerivedPicture): Promise<'derived' | PictureRefusal> {
    const key = place(picture)
    const under = flights.get(key) ?? derive(picture).finally(() => flights.delete(key))
    flights.set(key, under)
    return under
  }

  return {
    inspect: decoder.inspect,
    async open(picture) {
      const kept = await opened(place(picture))
      if (kept) return kept
      const outcome = await once(picture)
      if (outcome !== 'derived') return outcome
      const made = await opened(place(picture))
      if (!made) throw new FileMissing('a picture went as it was made')
      return made
    },
    async make(picture) {
      const kept = await stat(place(picture)).catch(none)
      return kept ? 'derived' : once(picture)
    },
    close: decoder.close,
  }
}

async function opened(path: string): Promise<OpenPicture | undefined> {
  const file = await open(path).catch(none)
  return file && { bytes: (await file.stat()).size, body: file.createReadStream() }
}
