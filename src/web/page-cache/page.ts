import { createHash } from 'node:crypto'
import { compressed, decompressed, isCompressible } from './compression.ts'
import type { Encoding } from './encodings.ts'
import { headerOf, type Rendered } from './rendered.ts'

/**
 * One encoding of a page, ready to be sent. The bytes stand in a string, one character a byte (latin1): Node then writes head and body in
 * one piece, and answers about a fifth more requests than with a head and a separate Buffer.
 */
export interface Form {
  headers: string[]
  bytes: string
}

/** A page as the cache holds it. The unencoded text is not kept unless somebody asked for it: compressed it is a fifth of the size. */
export interface Page {
  status: number
  etag: string
  cacheControl: string
  headers: readonly string[]
  tags: readonly string[]
  expiresAt: number
  compressible: boolean
  /** Whether Brotli has been asked to press it harder. */
  pressed: boolean
  forms: Partial<Record<Encoding, Form>>
}

/**
 * Visitors' browsers, and proxies that are not ours, may keep a page but ask each time: only this process hears of a change or knows that
 * a banner has just ended. Asking costs a 304 of some two hundred bytes.
 */
const askEachTime = 'public, max-age=0, must-revalidate'

const writtenByTheCache = new Set([
  'cache-control',
  'content-type',
  'content-length',
  'content-encoding',
  'etag',
  'vary',
  'transfer-encoding',
  'connection',
])

/** @param first the encoding of the visitor who waits for it */
export function pageOf(rendered: Rendered, first: Encoding): Page {
  const bytes = typeof rendered.body === 'string' ? Buffer.from(rendered.body) : rendered.body
  const cacheControl = headerOf(rendered, 'cache-control') ?? askEachTime
  const headers = ['Content-Type', rendered.contentType, 'Vary', 'Accept-Encoding', 'Cache-Control', cacheControl]
  for (const [name, value] of rendered.headers) if (!writtenByTheCache.has(name.toLowerCase())) headers.push(name, value)
  const etag = validator(rendered.status, headers, bytes)
  const page: Page = {
    status: rendered.status,
    etag,
    cacheControl,
    headers: [...headers, 'ETag', etag],
    tags: rendered.tags,
    expiresAt: rendered.expiresAt ?? Number.POSITIVE_INFINITY,
    compressible: isCompressible(rendered.contentType, bytes),
    pressed: false,
    forms: {},
  }
  encode(page, bytes, page.compressible ? first : 'identity')
  return page
}

/** The form for an encoding, made now if this is the first time that it is asked for; for a page not worth compressing ask for identity. */
export function formOf(page: Page, encoding: Encoding): Form {
  return page.forms[encoding] ?? encode(page, textOf(page), encoding)
}

/** The page's unencoded bytes. */
export function textOf(page: Page): Buffer {
  for (const [encoding, form] of Object.entries(page.forms) as [Encoding, Form][]) {
    return decompressed(Buffer.from(form.bytes, 'latin1'), encoding)
  }
  throw new Error('A page without any form was kept')
}

function encode(page: Page, bytes: Uint8Array, encoding: Encoding): Form {
  return setForm(page, encoding, compressed(bytes, encoding))
}

export function setForm(page: Page, encoding: Encoding, bytes: Buffer): Form {
  const encodingHeader = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  const form = { headers: [...page.headers, ...encodingHeader, 'Content-Length', String(bytes.length)], bytes: bytes.toString('latin1') }
  page.forms[encoding] = form
  return form
}

/**
 * Weak, because it names what the page says and not its bytes: it is the same in every encoding, in every process, and after the page was
 * pressed harder, so that a visitor's copy stays good through all of these. Pages are never sent in ranges, which alone would need a strong one.
 */
function validator(status: number, headers: readonly string[], bytes: Uint8Array): string {
  const hash = createHash('sha256')
    .update(`${status}\n${headers.join('\n')}\n`)
    .update(bytes)
  return `W/"${hash.digest('base64url').slice(0, 22)}"`
}

/** About what the page takes in memory: its bytes, its headers, its places in the index of tags. */
export function sizeOf(page: Page, key: string): number {
  let size = 500 + 2 * key.length + 100 * page.tags.length
  for (const text of page.headers) size += text.length
  for (const form of Object.values(page.forms)) size += form.bytes.length + 300
  return size
}
