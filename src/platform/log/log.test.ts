import { expect, test } from 'vitest'
import { createLog, errorFields } from './log.ts'

test('What happened is one line of JSON with its time, level and process', () => {
  const lines: string[] = []
  createLog('info', { write: line => void lines.push(line) }).warn({ event: 'listening-lost', seconds: 3 })
  expect(lines).toHaveLength(1)
  expect(lines[0]!.endsWith('\n')).toBe(true)
  expect(JSON.parse(lines[0]!)).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    pid: process.pid,
    event: 'listening-lost',
    seconds: 3,
  })
})

test('Of an error its kind, code and place are told, and never its words: they can quote what somebody typed', () => {
  const cause = Object.assign(new Error('duplicate key (jana@example.org)'), { code: '23505', constraint: 'accounts_email_key', table: 'accounts' })
  const error = new TypeError('jana@example.org\n    is typed over several lines', { cause })
  const told = errorFields(error)
  expect(told).toMatchObject({ error: 'TypeError', cause: { error: 'Error', code: '23505', constraint: 'accounts_email_key', table: 'accounts' } })
  expect((told.stack as string[])[0]).toMatch(/^at .*log\.test\.ts/)
  expect(JSON.stringify(told)).not.toMatch(/jana|typed/)
})

test('Who writes like a line of a stack is not taken for one', () => {
  const error = new Error('first\n    at jana@example.org (typed)')
  expect(JSON.stringify(errorFields(error))).not.toMatch(/jana/)
})

test('What is thrown and no error is told by its kind alone', () => {
  expect(errorFields('jana@example.org')).toEqual({ error: 'string' })
  expect(errorFields(undefined)).toEqual({ error: 'undefined' })
})
