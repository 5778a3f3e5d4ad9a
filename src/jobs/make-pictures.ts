import { originalOf } from '../domain/library/index.ts'
import { offeredWidths, pictureFormats } from '../platform/pictures/formats.ts'
import type { Platform } from '../platform/platform.ts'

/** Makes every size of a picture before a reader asks for it. Safe to run twice: what is there stays. */
export async function makePictures(platform: Platform, { office, file }: { office: string; file: string }): Promise<void> {
  const [original] = await originalOf(platform.database.program, office, { file })
  if (!original?.width) return
  for (const width of offeredWidths(original.width))
    for (const format of pictureFormats) {
      const outcome = await platform.pictures.make({ office, sha256: original.sha256, width, format })
      if (outcome === 'derived') continue
      // It was read whole when it came: now the machine was too slow or too full, which may pass.
      if (outcome === 'gave-up') throw new Error(`a picture of ${width} in ${format} was given up`)
      platform.log.warn({ event: 'picture-refused', office, file, refusal: outcome })
      return
    }
}
