import { expect, test } from 'vitest'
import { permanentId } from './permanent-id.ts'

test('The name is the UUID that RFC 9562 makes from the record and the part', () => {
  expect(permanentId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('Each language of a record has a name of its own, for ever the same', () => {
  const record = '0198c2f4-7a10-7e21-9a3c-5b6d7e8f9a0b'
  expect(permanentId(record, 'cs')).not.toBe(permanentId(record, 'en'))
  expect(permanentId(record, 'cs')).toBe(permanentId(record.toUpperCase(), 'cs'))
})

test('What is no UUID is a fault', () => {
  expect(() => permanentId('letni-skola', 'cs')).toThrow(TypeError)
})
