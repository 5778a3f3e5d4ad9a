import { Readable } from 'node:stream'

/** A file as the body of a response: read as fast as the client takes it, and closed when the client leaves. */
export function bodyOf(stream: Readable, request: Request): ReadableStream {
  // A client that leaves before the first byte was asked for cancels nothing.
  request.signal.addEventListener('abort', () => stream.destroy(), { once: true })
  return Readable.toWeb(stream) as ReadableStream
}
