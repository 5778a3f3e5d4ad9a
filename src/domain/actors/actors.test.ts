import { expect, test } from 'vitest'
import { type Actor, actorName, may, rightsTable, roles } from './index.ts'

const rights = rightsTable({ write: ['editor', 'job'], nobody: [] })
const account = (...held: (typeof roles)[number][]): Actor => ({
  kind: 'account',
  id: 'a1',
  name: 'Jana Nováková',
  office: 'prague',
  roles: held,
  languages: [],
})

test('A right is held by whom the table names, in their own office alone', () => {
  expect(may(account('editor'), rights.write, 'prague')).toBe(true)
  expect(may(account('translator', 'editor'), rights.write, 'prague')).toBe(true)
  expect(may(account('editor'), rights.write, 'budapest')).toBe(false)
  for (const role of roles) if (role !== 'editor') expect(may(account(role), rights.write, 'prague')).toBe(false)
})

test('Without a role, without an account, by a door that is not named, nothing may be done', () => {
  expect(may(account(), rights.write, 'prague')).toBe(false)
  expect(may({ kind: 'nobody' }, rights.write, 'prague')).toBe(false)
  expect(may({ kind: 'operator' }, rights.write, 'prague')).toBe(false)
  expect(may({ kind: 'job', name: 'run-schedule' }, rights.write, 'prague')).toBe(true)
  for (const actor of [account(...roles), { kind: 'operator' } as const, { kind: 'job', name: 'x' } as const])
    expect(may(actor, rights.nobody, 'prague')).toBe(false)
})

test('History calls an actor by an id or a name of ours, never by a person’s', () => {
  expect(
    [account('editor'), { kind: 'job', name: 'seal' } as const, { kind: 'operator' } as const, { kind: 'nobody' } as const].map(actorName),
  ).toEqual(['account:a1', 'job:seal', 'operator', 'nobody'])
})
