import { beforeEach, expect, test } from 'vitest'
import { createHeld, type Held } from './held.ts'

let held: Held
let reads: number
beforeEach(() => {
  held = createHeld()
  reads = 0
})
const read = async () => ({ read: ++reads })
const get = () => held.get('frame', () => ['menus', 'banners'], read)

test('What was read is held until one of its tags is purged, and not by another’s', async () => {
  held.contact()
  expect([await get(), await get()]).toEqual([{ read: 1 }, { read: 1 }])
  held.purge(['list'])
  expect(await get()).toEqual({ read: 1 })
  held.purge(['list', 'banners'])
  expect(await get()).toEqual({ read: 2 })
  held.purge(['*'])
  expect(await get()).toEqual({ read: 3 })
})

test('What was read before a purge is given to who asked, and not held after it', async () => {
  held.contact()
  const gate = Promise.withResolvers<void>()
  const asked = held.get(
    'frame',
    () => ['menus'],
    async () => {
      await gate.promise
      return { read: 0 }
    },
  )
  held.purge(['menus'])
  gate.resolve()
  expect(await asked).toEqual({ read: 0 })
  expect(await get()).toEqual({ read: 1 })
})

test('Nothing is held before changes are heard of, nor while they are not', async () => {
  await get()
  expect(await get()).toEqual({ read: 2 })
  held.contact()
  await get()
  held.lost()
  expect(await get()).toEqual({ read: 4 })
  expect(await get()).toEqual({ read: 5 })
  held.contact()
  expect(await get()).toEqual({ read: 6 })
  expect(await get()).toEqual({ read: 6 })
})

test('What was being read when contact was lost and came back is not held', async () => {
  held.contact()
  const gate = Promise.withResolvers<void>()
  const asked = held.get(
    'frame',
    () => [],
    async () => {
      await gate.promise
      return { read: 0 }
    },
  )
  held.lost()
  held.contact()
  gate.resolve()
  await asked
  expect(await get()).toEqual({ read: 1 })
})

test('What says of itself that it is good for once is read again', async () => {
  held.contact()
  const once = () =>
    held.get(
      'frame',
      () => [],
      read,
      () => false,
    )
  await once()
  expect(await once()).toEqual({ read: 2 })
})

test('What could not be read is asked again by the next', async () => {
  held.contact()
  await expect(
    held.get(
      'frame',
      () => [],
      () => Promise.reject(new Error('away')),
    ),
  ).rejects.toThrow('away')
  expect(await get()).toEqual({ read: 1 })
})

test('What was asked for longest ago goes first when there is no room', async () => {
  held = createHeld(2)
  held.contact()
  for (const key of ['a', 'b', 'a', 'c', 'a']) await held.get(key, () => [key], read)
  expect(reads).toBe(3)
  await held.get('b', () => ['b'], read)
  expect(reads).toBe(4)
})
