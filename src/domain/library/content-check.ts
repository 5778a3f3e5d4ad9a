import { open, readFile } from 'node:fs/promises'
import type { Received } from '../../platform/files/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { done, type Outcome, refuse } from '../commands/index.ts'
import type { FileKind } from './file-kinds.ts'
import { checkPackage } from './package.ts'

/** Width and height of a picture; both null of anything else. */
export interface Size {
  readonly width: number | null
  readonly height: number | null
}

const noSize: Size = { width: null, height: null }
const refused = () => refuse('file-type-refused', ['file'])

/**
 * Whether the bytes are what their name claims to be, looked at before they have a place: by their first bytes, by what hides behind them,
 * and by decoding (pictures) or reading the list of contents (office files). Runs nothing and unpacks nothing in this process.
 */
export async function checkContent(kind: FileKind, received: Received, pictures: Platform['pictures']): Promise<Outcome<Size>> {
  switch (kind.shape) {
    case 'picture': {
      if ((await typeOf(received.head)) !== kind.mediaType || (await hidesPage(received))) return refused()
      const found = await pictures.inspect(received.path)
      if (found === 'gave-up') return refuse('picture-too-large', ['file'])
      if (typeof found === 'string') return refuse(found, ['file'])
      return found.mediaType === kind.mediaType ? done({ width: found.width, height: found.height }) : refused()
    }
    case 'pdf':
      return (await typeOf(received.head)) === kind.mediaType && !(await hidesArchive(received)) ? done(noSize) : refused()
    case 'package': {
      if (received.head.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return refused()
      const wrong = await checkPackage(received.path)
      if (wrong) return wrong
      const { fileTypeFromFile } = await import('file-type')
      return (await fileTypeFromFile(received.path))?.mime === kind.mediaType ? done(noSize) : refused()
    }
    case 'text':
      return (await typeOf(received.head)) === undefined && (await isText(received)) ? done(noSize) : refused()
  }
}

async function typeOf(head: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type')
  return (await fileTypeFromBuffer(head))?.mime
}

const archiveEnd = Buffer.from('PK\u0005\u0006', 'latin1')

/** A ZIP is read from its end: a PDF whose end is a ZIP's end is both. The record is 22 bytes and a comment of at most 65,535. */
async function hidesArchive(received: Received): Promise<boolean> {
  const tail = await lastBytes(received, 22 + 65_535)
  for (let at = tail.lastIndexOf(archiveEnd); at >= 0; at = at > 0 ? tail.lastIndexOf(archiveEnd, at - 1) : -1)
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) >= tail.length) return true
  return false
}

/** A picture with a page or program written before or behind its pixels, for whoever opens it as one. */
async function hidesPage(received: Received): Promise<boolean> {
  const ends = [received.head, await lastBytes(received, 65_536)]
  return ends.some(bytes => /<(!doctype|html|body|script|iframe|\?php)\b/i.test(bytes.toString('latin1')))
}

async function lastBytes({ path, bytes }: Received, most: number): Promise<Buffer> {
  const length = Math.min(bytes, most)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, bytes - length)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** No null byte, unless it begins as UTF-16. */
async function isText({ path }: Received): Promise<boolean> {
  const bytes = await readFile(path)
  const mark = bytes.toString('latin1', 0, 2)
  return mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff' || !bytes.includes(0)
}
