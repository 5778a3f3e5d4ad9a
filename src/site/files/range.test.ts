import { expect, test } from 'vitest'
import { precondition, rangeHolds } from './conditions.ts'
import { rangeOf } from './range.ts'

test.each([
  [null, undefined],
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=40-', { first: 40, last: 99 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['Bytes= 10-19 ', { first: 10, last: 19 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=20-10', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['bytes=a-b', undefined],
  ['lines=0-1', undefined],
  [`bytes=${'9'.repeat(400)}-`, undefined],
])('Of a hundred bytes, %j is %j', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected)
})

test('An empty file has no part', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
  expect(rangeOf('bytes=-5', 0)).toBe('unsatisfiable')
})

const modified = new Date('2014-12-18T10:00:00.700Z')
const same = 'Thu, 18 Dec 2014 10:00:00 GMT'
const before = 'Thu, 18 Dec 2014 09:59:59 GMT'
const validators = { etag: '"abc"', modified }

test.each<[Record<string, string>, number]>([
  [{}, 200],
  [{ 'if-none-match': '"abc"' }, 304],
  [{ 'if-none-match': 'W/"abc"' }, 304],
  [{ 'if-none-match': '"x", "abc"' }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"x"' }, 200],
  [{ 'if-none-match': '"x"', 'if-modified-since': same }, 200],
  [{ 'if-modified-since': same }, 304],
  [{ 'if-modified-since': before }, 200],
  [{ 'if-modified-since': 'yesterday or so' }, 200],
  [{ 'if-match': '"x"' }, 412],
  [{ 'if-match': 'W/"abc"' }, 412],
  [{ 'if-match': '"abc"' }, 200],
  [{ 'if-unmodified-since': before }, 412],
  [{ 'if-unmodified-since': same }, 200],
])('A request with %j is answered %i', (headers, status) => {
  expect(precondition(new Headers(headers), validators)).toBe(status)
})

test.each([
  ['"abc"', true],
  ['"x"', false],
  ['W/"abc"', false],
  [same, true],
  [before, false],
  ['nonsense', false],
])('A part goes on from If-Range %s: %j', (given, holds) => {
  expect(rangeHolds(new Headers({ 'if-range': given }), validators)).toBe(holds)
})
