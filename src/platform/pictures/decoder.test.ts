import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realUploads, realUploadsAreHere } from '../files/testing/real-uploads.ts'
import { pictureDecoder } from './decoder.ts'
import { pictureFormats } from './formats.ts'

const decoder = pictureDecoder({ idleSeconds: 60 })
let folder: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waypost-decoder-'))
})
afterAll(async () => {
  decoder.close()
  await rm(folder, { recursive: true, force: true })
})

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#315c7a' } })
async function file(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `source-${++count}`)
  await writeFile(path, bytes)
  return path
}
/** Processes that this one started. */
const children = () =>
  readdirSync('/proc').filter(id => {
    try {
      // After the name in brackets: state, parent.
      return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1] === String(process.pid)
    } catch {
      return false
    }
  })

async function derived(source: string, size: Parameters<typeof decoder.derive>[2]): Promise<Buffer> {
  const target = join(folder, `target-${++count}`)
  expect(await decoder.derive(source, target, size)).toBe('derived')
  return readFile(target)
}

test('A picture tells its sort and its size as it is seen, after its orientation', async () => {
  const upright = plain(300, 200).withMetadata({ orientation: 6 })
  expect(await decoder.inspect(await file(await upright.clone().jpeg().toBuffer()))).toEqual({ width: 200, height: 300, mediaType: 'image/jpeg' })
  for (const format of ['png', 'webp', 'avif', 'gif'] as const)
    expect(await decoder.inspect(await file(await plain(30, 20).toFormat(format).toBuffer()))).toEqual({
      width: 30,
      height: 20,
      mediaType: `image/${format}`,
    })
})

test('Place, camera and names are gone from every derived picture, and it stands upright', async () => {
  const bytes = await plain(400, 200)
    .withExif({
      IFD0: { Artist: 'A Person', Make: 'A Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 5/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '14/1 25/1 3/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>A Person</secret></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  for (const format of pictureFormats) {
    const picture = await derived(await file(bytes), { width: 100, format })
    const found = await sharp(picture).metadata()
    expect(found).toMatchObject({ width: 100, height: 200, space: 'srgb' })
    for (const part of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const) expect(found[part], `${format} ${part}`).toBeUndefined()
    expect(picture.includes('A Person')).toBe(false)
  }
})

test('A picture is never enlarged; a transparent one is white where its format knows no transparency', async () => {
  const bytes = await sharp({ create: { width: 50, height: 50, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const jpg = await derived(await file(bytes), { width: 320, format: 'jpg' })
  expect(await sharp(jpg).metadata()).toMatchObject({ width: 50, format: 'jpeg' })
  expect((await sharp(jpg).stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 })
  expect((await sharp(await derived(await file(bytes), { width: 50, format: 'webp' })).metadata()).hasAlpha).toBe(true)
})

test('A flood of pixels is refused by its header, before it is decoded', async () => {
  const tooMany = await plain(8000, 6251).png().toBuffer()
  expect(tooMany.length).toBeLessThan(1_000_000)
  expect(await decoder.inspect(await file(tooMany))).toBe('picture-too-large')
})

test('A phone picture of 48 megapixels is taken', async () => {
  const path = await file(await plain(8064, 6048).jpeg({ progressive: true }).toBuffer())
  expect(await decoder.inspect(path)).toMatchObject({ width: 8064, height: 6048 })
  expect(await sharp(await derived(path, { width: 1920, format: 'avif' })).metadata()).toMatchObject({ width: 1920, height: 1440 })
}, 30_000)

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'],
  ['HTML', '<!doctype html><script>1</script>'],
  ['PDF', '%PDF-1.7\n%%EOF'],
  ['TIFF', 'II*\0\b\0\0\0'],
  ['nothing', ''],
])('%s is no picture', async (_, text) => {
  expect(await decoder.inspect(await file(Buffer.from(text)))).toBe('picture-unreadable')
})

test('A picture cut off in the middle is refused though its header is whole', async () => {
  const whole = await sharp({
    create: { width: 200, height: 200, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
  expect(await decoder.inspect(await file(whole.subarray(0, whole.length / 2)))).toBe('picture-unreadable')
})

test('Work that takes too long is given up, and the next is done by a new child', async () => {
  const hasty = pictureDecoder({ seconds: 0.05 })
  const path = await file(await plain(20, 20).png().toBuffer())
  expect(await hasty.inspect(path)).toBe('gave-up')
  expect(await hasty.inspect(path)).toBe('gave-up')
  hasty.close()
  expect(await decoder.inspect(path)).toMatchObject({ width: 20 })
})

test('A picture that needs more memory than the child may have is refused, and the next is read', async () => {
  const narrow = pictureDecoder({ memory: 150_000_000 })
  const heavy = await plain(6000, 6000).jpeg({ progressive: true }).toBuffer()
  expect(await narrow.inspect(await file(heavy))).toBe('picture-too-large')
  expect(await narrow.inspect(await file(await plain(20, 20).png().toBuffer()))).toMatchObject({ width: 20 })
  narrow.close()
})

test.runIf(existsSync('/proc/self/stat'))('The child is gone once there was nothing to do for a while, and another comes when there is', async () => {
  const brief = pictureDecoder({ idleSeconds: 0.1 })
  const before = children()
  const newOnes = () => children().filter(id => !before.includes(id))
  await brief.inspect(await file(await plain(20, 20).png().toBuffer()))
  expect(newOnes()).toHaveLength(1)
  await expect.poll(newOnes).toEqual([])
  expect(await brief.inspect(await file(await plain(30, 20).png().toBuffer()))).toMatchObject({ width: 30 })
  brief.close()
})

test('A target that cannot be written is a fault, not a refusal', async () => {
  const path = await file(await plain(20, 20).png().toBuffer())
  await expect(decoder.derive(path, join(folder, 'nowhere/at/all'), { width: 20, format: 'webp' })).rejects.toThrow('ENOENT')
})

test.skipIf(!realUploadsAreHere)(
  'Real hostile pictures are refused or read, and none takes the decoder down',
  async () => {
    const refused: string[] = []
    const read: string[] = []
    for (const path of realUploads('{images-pillow,png-libpng,svg-sanitizer,generated}/**/*.{png,jpg,gif,webp,avif,ico,svg,bmp}')) {
      const found = await decoder.inspect(path)
      if (typeof found === 'string') refused.push(basename(path))
      else {
        read.push(basename(path))
        const { exif, xmp } = await sharp(await derived(path, { width: 320, format: 'avif' })).metadata()
        expect(exif ?? xmp).toBeUndefined()
      }
    }
    expect(refused).toEqual(
      expect.arrayContaining(['decompression_bomb.gif', 'png-claims-65535x65535.png', 'truncated_jpeg.jpg', 'useDosTest.svg', 'huge_IDAT.png']),
    )
    expect(read).toEqual(
      expect.arrayContaining(['exif.avif', 'hopper.gif', 'hopper.webp', 'hopper_bad_exif.jpg', 'empty_gps_ifd.jpg', 'basn0g16.png']),
    )
  },
  60_000,
)
