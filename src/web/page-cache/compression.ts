import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzipSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib'
import type { Encoding } from './encodings.ts'

const sizeBelowWhichItIsNotWorthIt = 200

export function isCompressible(contentType: string, bytes: Uint8Array): boolean {
  return (
    bytes.length >= sizeBelowWhichItIsNotWorthIt && /^(text\/|application\/(.*[+/])?(json|xml|javascript|manifest)\b|image\/svg)/i.test(contentType)
  )
}

/** Made while the first one to ask waits: Brotli 5 takes 0.3 ms for a page. */
export function compressed(bytes: Uint8Array, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(bytes, brotli(5, bytes.length))
    case 'zstd':
      return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 9 } })
    case 'gzip':
      return gzipSync(bytes, { level: 6 })
    case 'identity':
      return Buffer.from(bytes)
  }
}

export function decompressed(bytes: Uint8Array, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(bytes)
    case 'zstd':
      return zstdDecompressSync(bytes)
    case 'gzip':
      return gunzipSync(bytes)
    case 'identity':
      return Buffer.from(bytes)
  }
}

const brotliInBackground = promisify(brotliCompress)

/** As small as Brotli can make it, on a thread of the pool: 7 ms for a page. */
export function pressedHarder(bytes: Uint8Array): Promise<Buffer> {
  return brotliInBackground(bytes, brotli(11, bytes.length))
}

function brotli(level: number, length: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}
