import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Measured, Source } from './store.ts'

/** As much as file-type looks at to tell a type. */
const HEAD_BYTES = 4100

/** Writes a source into a new file while measuring it. Stops reading at the first byte too many. */
export async function writeMeasured(path: string, source: Source, mostBytes: number): Promise<Measured | 'too-large'> {
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let bytes = 0
  const file = await open(path, 'wx', 0o640)
  try {
    for await (const part of parts(source)) {
      bytes += part.byteLength
      if (bytes > mostBytes) return 'too-large'
      if (bytes - part.byteLength < HEAD_BYTES) head.push(Buffer.from(part.subarray(0, HEAD_BYTES)))
      hash.update(part)
      await writeWhole(file, part)
    }
  } finally {
    await file.close()
  }
  return { sha256: hash.digest(), bytes, head: Buffer.concat(head).subarray(0, HEAD_BYTES) }
}

/** One write may take less than it was given. */
async function writeWhole(file: Awaited<ReturnType<typeof open>>, part: Uint8Array): Promise<void> {
  for (let done = 0; done < part.byteLength; ) done += (await file.write(part, done)).bytesWritten
}

function parts(source: Source): AsyncIterable<Uint8Array> {
  if (source instanceof Readable) return source
  if (source instanceof Blob) return source.stream() as unknown as AsyncIterable<Uint8Array>
  return Readable.from([source])
}
