import { fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { diskStore, sweepLeftovers } from './disk-store.ts'
import type { FileStore } from './store.ts'

const office = newId()
const other = newId()
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const everything = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter(one => one.isFile()).map(one => one.name)

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-files-'))
  store = diskStore(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('Bytes come back as they were put, whole and in part, whatever they came as', async () => {
  const bytes = randomBytes(300_000)
  for (const source of [bytes, new Blob([bytes]), Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)])]) {
    const put = await store.put(office, source, { mostBytes: bytes.length })
    expect(put).toEqual({ sha256: hash(bytes), bytes: bytes.length, head: bytes.subarray(0, 4100) })
  }
  expect(await buffer(await store.open(office, hash(bytes)))).toEqual(bytes)
  expect(await buffer(await store.open(office, hash(bytes), { first: 10, last: 19 }))).toEqual(bytes.subarray(10, 20))
  expect(await store.stat(office, hash(bytes))).toEqual({ bytes: bytes.length })
  await store.withPath(office, hash(bytes), async path => expect(await readFile(path)).toEqual(bytes))
})

test('The same bytes are stored once in an office, and another office does not have them', async () => {
  const bytes = randomBytes(100)
  await Promise.all([1, 2, 3, 4].map(() => store.put(office, bytes, { mostBytes: 100 })))
  expect(await everything()).toEqual([hash(bytes).toString('hex')])
  expect(await store.stat(other, hash(bytes))).toBeUndefined()
  await expect(store.open(other, hash(bytes))).rejects.toThrow('not in the store')
  expect(await Array.fromAsync(store.list(office))).toEqual([hash(bytes)])
  expect(await Array.fromAsync(store.list(other))).toEqual([])
})

test('One byte too many is refused, and nothing of it stays', async () => {
  expect(await store.put(office, randomBytes(1001), { mostBytes: 1000 })).toBe('too-large')
  expect(await everything()).toEqual([])
})

test('A source that breaks off leaves nothing', async () => {
  const source = Readable.from(
    (async function* () {
      yield randomBytes(1000)
      throw new Error('the line was lost')
    })(),
  )
  await expect(store.put(office, source, { mostBytes: 10_000 })).rejects.toThrow('the line was lost')
  expect(await everything()).toEqual([])
})

test('What was received is nowhere under its hash until it is kept, and gone when it is discarded', async () => {
  const bytes = randomBytes(50)
  const first = await store.receive(office, bytes, { mostBytes: 50 })
  if (first === 'too-large') throw new Error(first)
  expect(await readFile(first.path)).toEqual(bytes)
  expect(await store.stat(office, first.sha256)).toBeUndefined()
  await first.discard()
  expect(await everything()).toEqual([])
  const second = await store.receive(office, bytes, { mostBytes: 50 })
  if (second === 'too-large') throw new Error(second)
  await second.keep()
  expect(await everything()).toEqual([hash(bytes).toString('hex')])
  await store.remove(office, second.sha256)
  await store.remove(office, second.sha256)
  expect(await everything()).toEqual([])
})

test.each(['../../etc', '..', '', 'A'.repeat(36), `${newId()}/..`, `${newId()}\0`])('An office called %j never becomes a path', async name => {
  await expect(store.put(name, randomBytes(5), { mostBytes: 5 })).rejects.toThrow(TypeError)
  await expect(store.open(name, randomBytes(32))).rejects.toThrow(TypeError)
  expect(await everything()).toEqual([])
})

test('Only 32 bytes are a hash', async () => {
  await expect(store.open(office, Buffer.from('../../../etc/passwd'))).rejects.toThrow(TypeError)
})

test('A program killed in the middle of putting leaves no part of a file under a name; the sweep takes the rest after a day', async () => {
  const child = fork(join(import.meta.dirname, 'testing/put-for-ever.ts'), [folder, office], { execArgv: [], env: {} })
  await once(child, 'message')
  await wait(150)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const whole = await Array.fromAsync(store.list(office))
  expect(whole.length).toBeGreaterThan(0)
  for (const sha256 of whole) expect(hash(await buffer(await store.open(office, sha256)))).toEqual(sha256)

  await writeFile(join(folder, 'incoming', 'half'), 'half')
  expect(await sweepLeftovers(folder, new Date())).toBe(0)
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const name of await readdir(join(folder, 'incoming'))) await utimes(join(folder, 'incoming', name), yesterday, yesterday)
  expect(await sweepLeftovers(folder, new Date())).toBeGreaterThan(0)
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
  expect(await Array.fromAsync(store.list(office))).toHaveLength(whole.length)
})
