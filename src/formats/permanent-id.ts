import { createHash } from 'node:crypto'
import type { PermanentId } from './feed.ts'

/**
 * One name for ever for a part of a record, such as its text in one language: UUID version 5 (RFC 9562), the record's own
 * UUID being the name space. Made from nothing that an editor or an operator can change.
 */
export function permanentId(recordId: string, part: string): PermanentId {
  const nameSpace = recordId.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(nameSpace)) throw new TypeError(`Not a UUID: ${recordId}`)
  const bytes = createHash('sha1').update(Buffer.from(nameSpace, 'hex')).update(part).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
