import { Readable } from 'node:stream'

/** A file as the body of a response: read as fast as the client takes it, and closed when the client leaves. */
export function bodyOf(stream: Readable, { signal }: Request): ReadableStream {
  // A client that leaves before the first byte was asked for cancels nothing.
  const leave = () => stream.destroy()
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  return Readable.toWeb(stream) as ReadableStream
}
