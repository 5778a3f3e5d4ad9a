import type { Readable } from 'node:stream'

/** What was read of a source: its hash, its length, and its first bytes (at most 4,100) by which its type can be told. */
export interface Measured {
  readonly sha256: Buffer
  readonly bytes: number
  readonly head: Buffer
}

/** Bytes that have arrived and belong to nothing yet: whoever received them looks at them, then keeps or discards them. */
export interface Received extends Measured {
  /** A file on this machine that holds the bytes until they are kept or discarded. */
  readonly path: string
  /** Returns when bytes and name would outlast a loss of power. Bytes that the office has already are stored once. */
  keep(): Promise<void>
  discard(): Promise<void>
}

export type Source = Readable | Uint8Array | Blob

/** First and last byte, both included, as in a Range header. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * Bytes under their hash, apart for each office. A row that names a hash is written only after `keep` or `put` has returned.
 * An office and a hash are the only names: nothing that a person typed ever becomes part of a path.
 */
export interface FileStore {
  receive(office: string, source: Source, limits: { mostBytes: number }): Promise<Received | 'too-large'>
  /** Receives and keeps. */
  put(office: string, source: Source, limits: { mostBytes: number }): Promise<Measured | 'too-large'>
  /** The bytes, or a part of them. Throws `FileMissing`. Whoever stops reading early destroys the stream. */
  open(office: string, sha256: Buffer, range?: ByteRange): Promise<Readable>
  /** Undefined where the office has no such bytes. */
  stat(office: string, sha256: Buffer): Promise<{ bytes: number } | undefined>
  /** Lends the bytes as a file on this machine for as long as `use` runs, to read only. Throws `FileMissing`. */
  withPath<R>(office: string, sha256: Buffer, use: (path: string) => Promise<R>): Promise<R>
  /** Takes bytes away that no row names any more. Bytes that are not there are no fault. */
  remove(office: string, sha256: Buffer): Promise<void>
  /** Every hash that the office has, in no order. */
  list(office: string): AsyncIterable<Buffer>
}

/** A row names bytes that are not in the store. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}
