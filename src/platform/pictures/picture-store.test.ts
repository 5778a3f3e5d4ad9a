import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { diskStore } from '../files/disk-store.ts'
import type { FileStore } from '../files/store.ts'
import { pictureDecoder } from './decoder.ts'
import { type OpenPicture, type PictureStore, pictureStore } from './picture-store.ts'

const office = newId()
let folder: string
let files: FileStore
let pictures: PictureStore
let sha256: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-pictures-'))
  files = diskStore(join(folder, 'files'))
  pictures = pictureStore(join(folder, 'pictures'), files, pictureDecoder())
  const put = await files.put(
    office,
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c33' } })
      .png()
      .toBuffer(),
    { mostBytes: 1e6 },
  )
  if (put === 'too-large') throw new Error(put)
  sha256 = put.sha256
})
afterAll(async () => {
  pictures.close()
  await rm(folder, { recursive: true, force: true })
})

const made = () => readdir(join(folder, 'pictures', sha256.toString('hex')))
async function bytesOf(opened: OpenPicture | string): Promise<Buffer> {
  if (typeof opened === 'string') throw new Error(opened)
  const bytes = await buffer(opened.body)
  expect(bytes.length).toBe(opened.bytes)
  return bytes
}

test('A picture asked for by many at once is made once and kept', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => pictures.open({ office, sha256, width: 320, format: 'webp' }).then(bytesOf)))
  expect(new Set(all.map(bytes => bytes.toString('hex'))).size).toBe(1)
  expect(await sharp(all[0]!).metadata()).toMatchObject({ width: 320, format: 'webp' })
  expect(await made()).toEqual(['320.webp'])
  await files.withPath(office, sha256, async () => {
    const again = await pictures.open({ office, sha256, width: 320, format: 'webp' })
    expect(await bytesOf(again)).toEqual(all[0])
  })
})

test('Two programs making the same picture do not harm each other, and nothing unfinished stays', async () => {
  const another = pictureStore(join(folder, 'pictures'), files, pictureDecoder())
  const [one, two] = await Promise.all([pictures, another].map(store => store.open({ office, sha256, width: 640, format: 'avif' }).then(bytesOf)))
  another.close()
  expect(one).toEqual(two)
  expect(await made()).toContain('640.avif')
  expect(await readdir(join(folder, 'pictures', 'incoming'))).toEqual([])
})

test('An original that is not there is said to be missing', async () => {
  await expect(pictures.open({ office, sha256: Buffer.alloc(32, 7), width: 320, format: 'jpg' })).rejects.toThrow('not in the store')
  await expect(pictures.make({ office: newId(), sha256, width: 960, format: 'jpg' })).rejects.toThrow('not in the store')
})

test('An original that cannot be read leaves nothing behind', async () => {
  const put = await files.put(office, Buffer.from('<svg/>'), { mostBytes: 100 })
  if (put === 'too-large') throw new Error(put)
  expect(await pictures.open({ office, sha256: put.sha256, width: 320, format: 'jpg' })).toBe('picture-unreadable')
  expect(await readdir(join(folder, 'pictures'))).not.toContain(put.sha256.toString('hex'))
})
