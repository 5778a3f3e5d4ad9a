import { stat, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import sharp from 'sharp'
import { drawCard } from './draw-card.ts'
import type { PictureFormat } from './formats.ts'
import { type Inspected, type PictureAnswer, type PictureWork, pictureLimits, TOO_MUCH_MEMORY } from './work.ts'

/**
 * Decodes pictures in a process of its own, so that a hostile one can take down nothing else and the memory goes back afterwards.
 * Asked by `decoder.ts`, and by nobody else.
 */

// Pictures wait for pages, not pages for pictures.
setPriority(10)
sharp.cache(false)
sharp.concurrency(1)
// Only these decoders exist here: no SVG, PDF, TIFF or ImageMagick, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif', 'VipsForeignLoadNsgif'],
})

const mostMemory = Number(process.argv[2])
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(TOO_MUCH_MEMORY)
}, 20).unref()
process.on('disconnect', () => process.exit())
process.on('message', async (work: PictureWork) => process.send!(await answer(work)))

async function answer(work: PictureWork): Promise<PictureAnswer> {
  let made: Inspected | Buffer
  try {
    if (work.do !== 'draw' && (await stat(work.source)).size > pictureLimits.bytes) return { refusal: 'picture-too-large' }
    made =
      work.do === 'inspect'
        ? await inspect(work.source)
        : work.do === 'draw'
          ? await drawCard(work.card)
          : await derive(work.source, work.width, work.format)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code) return { fault: code }
    return { refusal: /pixel limit/.test(message) ? 'picture-too-large' : 'picture-unreadable' }
  }
  if (work.do === 'inspect') return { inspected: made as Inspected }
  try {
    await writeFile(work.target, made as Buffer, { flag: 'wx', flush: true })
    return { derived: true }
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code ?? 'write failed' }
  }
}

// One page: the first picture of an animation.
const read = (source: string) => sharp(source, { limitInputPixels: pictureLimits.pixels, failOn: 'error', pages: 1 })

const mediaTypes: Record<string, Inspected['mediaType']> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  heif: 'image/avif',
  gif: 'image/gif',
}

async function inspect(source: string): Promise<Inspected> {
  const found = await read(source).metadata()
  const mediaType = mediaTypes[found.format]
  if (!mediaType || (found.format === 'heif' && found.compression !== 'av1')) throw new Error('not a picture we take')
  // To the last row: a header promises, only decoding shows.
  await read(source).resize({ width: 16 }).raw().toBuffer()
  const { width, height } = found.autoOrient
  return { width, height, mediaType }
}

/** Turned upright, in sRGB, and without anything that the file says beside its pixels: place, camera, names (the library drops it all). */
function derive(source: string, width: number, format: PictureFormat): Promise<Buffer> {
  const picture = read(source).autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb')
  switch (format) {
    case 'avif':
      // Effort 4 makes a file a quarter smaller and takes six times as long: two seconds for a wide picture on an office's small machine.
      return picture.avif({ quality: 55, effort: width > 1280 ? 1 : 2 }).toBuffer()
    case 'webp':
      return picture.webp({ quality: 78 }).toBuffer()
    case 'jpg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  }
}
