import { expect, test } from 'vitest'
import { chosenEncoding } from './encodings.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, zstd', 'zstd'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['BR ; Q=1.0 , gzip;q=1', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.001, gzip;q=0', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'zstd'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['gzip;q=0.2, identity;q=0.1', 'gzip'],
  ['identity;q=0, *;q=0', 'identity'],
  ['deflate', 'identity'],
  ['x-gzip', 'gzip'],
  ['gzip;q=2', 'identity'],
  ['gzip;q=nonsense, br;q=', 'identity'],
  [',,;;q=1,', 'identity'],
])('Accept-Encoding: %s is answered with %s', (header, encoding) => {
  expect(chosenEncoding(header)).toBe(encoding)
  expect(chosenEncoding(header)).toBe(encoding)
})

test('Ten thousand made-up headers are each answered, and do not disturb a usual one', () => {
  for (let number = 0; number < 10_000; number += 1) expect(chosenEncoding(`made-up-${number}, gzip`)).toBe('gzip')
  expect(chosenEncoding('gzip, br')).toBe('br')
})
