import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { INCOMING, none } from '../files/disk-store.ts'
import { FileMissing, type FileStore } from '../files/store.ts'
import type { PictureDecoder } from './decoder.ts'
import type { PictureFormat } from './formats.ts'
import { type ShareCard, shareVersion } from './share-card.ts'
import type { Inspected, PictureRefusal } from './work.ts'

export interface DerivedPicture {
  /** The original. */
  readonly office: string
  readonly sha256: Buffer
  readonly width: number
  readonly format: PictureFormat
}

/** Where share pictures lie beside the sizes of originals. */
const CARDS = 'cards'

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
  /** A share picture, drawn where it is not there yet and kept under its version. */
  openCard(card: ShareCard): Promise<OpenPicture | PictureRefusal>
  close(): void
}

/**
 * Keeps pictures as `<sha256>/<width>.<format>`, which no office owns: the same original gives the same pictures. A picture has its name only
 * when it is whole, so that several programs may work on one folder; within one, a picture asked for twice at once is made once.
 */
export function pictureStore(folder: string, files: FileStore, decoder: PictureDecoder): PictureStore {
  const flights = new Map<string, Promise<'derived' | PictureRefusal>>()
  const place = ({ sha256, width, format }: DerivedPicture) => join(folder, sha256.toString('hex'), `${width}.${format}`)

  /** Made under a name of its own, and given its place when it is whole; asked for twice at once it is made once. */
  function once(at: string, make: (unfinished: string) => Promise<'derived' | PictureRefusal>): Promise<'derived' | PictureRefusal> {
    const under = flights.get(at) ?? made(at, make).finally(() => flights.delete(at))
    flights.set(at, under)
    return under
  }

  async function made(at: string, make: (unfinished: string) => Promise<'derived' | PictureRefusal>): Promise<'derived' | PictureRefusal> {
    const unfinished = join(folder, INCOMING, randomUUID())
    await mkdir(join(folder, INCOMING), { recursive: true, mode: 0o750 })
    try {
      const outcome = await make(unfinished)
      if (outcome !== 'derived') return outcome
      await mkdir(dirname(at), { recursive: true, mode: 0o750 })
      await rename(unfinished, at)
      return outcome
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  const derive = (picture: DerivedPicture) =>
    once(place(picture), unfinished =>
      files.withPath(picture.office, picture.sha256, source => decoder.derive(source, unfinished, { width: picture.width, format: picture.format })),
    )

  async function openOr(at: string, make: () => Promise<'derived' | PictureRefusal>): Promise<OpenPicture | PictureRefusal> {
    const kept = await opened(at)
    if (kept) return kept
    const outcome = await make()
    if (outcome !== 'derived') return outcome
    const fresh = await opened(at)
    if (!fresh) throw new FileMissing('a picture went as it was made')
    return fresh
  }

  return {
    inspect: decoder.inspect,
    open: picture => openOr(place(picture), () => derive(picture)),
    async make(picture) {
      const kept = await stat(place(picture)).catch(none)
      return kept ? 'derived' : derive(picture)
    },
    openCard(card) {
      const at = join(folder, CARDS, `${shareVersion(card)}.png`)
      return openOr(at, () => once(at, unfinished => decoder.draw(card, unfinished)))
    },
    close: decoder.close,
  }
}

async function opened(path: string): Promise<OpenPicture | undefined> {
  const file = await open(path).catch(none)
  return file && { bytes: (await file.stat()).size, body: file.createReadStream() }
}
