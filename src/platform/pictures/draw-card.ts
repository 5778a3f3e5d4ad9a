import { join } from 'node:path'
import sharp from 'sharp'
import { projectRoot } from '../config/root.ts'
import { type ShareCard, shareSize } from './share-card.ts'

const EDGE = 80
const INNER = shareSize.width - 2 * EDGE
const MARK = 76

const fonts = (['noto-sans/700Bold/NotoSans_700Bold', 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold'] as const).map(name =>
  join(projectRoot, 'node_modules/@expo-google-fonts', `${name}.ttf`),
)
const font = 'Noto Sans, Noto Sans Arabic Bold'

/** Shaped and broken into lines by Pango with the fonts that come with the program, so that it looks alike on every machine. */
export async function drawCard({ title, line, office, ink, signal, direction }: ShareCard): Promise<Buffer> {
  const rtl = direction === 'rtl'
  const soft = mixed(ink, '#ffffff', 0.72)
  const name = await text(office, { size: 34, width: INNER - MARK - 28, height: 90, colour: '#ffffff' })
  const heading = await text(title, { size: sizeOf(title), width: INNER, height: 300, colour: '#ffffff' })
  const below = line ? await text(line, { size: 34, width: INNER, height: 90, colour: soft }) : undefined
  /** From the side where reading begins. */
  const at = (piece: Piece, from: number, top: number) => ({
    input: piece.data,
    left: rtl ? shareSize.width - from - piece.width : from,
    top: Math.round(top),
  })
  const mark = await markOf(signal, rtl)
  const rule = await sharp({ create: { width: INNER, height: 3, channels: 4, background: mixed(ink, '#ffffff', 0.3) } })
    .png()
    .toBuffer()
  return sharp({ create: { ...shareSize, channels: 4, background: ink } })
    .composite([
      at(mark, EDGE, 66),
      at(name, EDGE + MARK + 28, 66 + (MARK - name.height) / 2),
      at(heading, EDGE, 196 + Math.max(0, (270 - heading.height) / 2)),
      { input: rule, left: EDGE, top: 508 },
      ...(below ? [at(below, EDGE, 536)] : []),
    ])
    .removeAlpha()
    .png({ compressionLevel: 9, palette: true, colours: 64 })
    .toBuffer()
}

interface Piece {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** Large where there is room for it; a title of three hundred letters still stands whole. */
const sizeOf = (title: string): number =>
  title.length <= 36 ? 84 : title.length <= 70 ? 68 : title.length <= 120 ? 54 : title.length <= 190 ? 44 : 34

async function text(words: string, { size, width, height, colour }: { size: number; width: number; height: number; colour: string }): Promise<Piece> {
  await loadFonts()
  for (let points = size; ; points = Math.floor(points * 0.85)) {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}" size="${points * 1024}">${escaped(words)}</span>`,
        font,
        width,
        dpi: 72,
        rgba: true,
        wrap: 'word-char',
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    if ((info.height <= height && info.width <= width) || points < 12) return { data, width: info.width, height: info.height }
  }
}

let loaded = false
/** A font is known to Pango from the first text that names its file. */
async function loadFonts(): Promise<void> {
  if (loaded) return
  for (const fontfile of fonts)
    await sharp({ text: { text: 'a', font, fontfile, dpi: 72 } })
      .png()
      .toBuffer()
  loaded = true
}

const escaped = (words: string) => words.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

/** The signpost, drawn point by point: this process reads no vector files. */
async function markOf(colour: string, mirrored: boolean): Promise<Piece> {
  const [red, green, blue] = channels(colour)
  const pixels = Buffer.alloc(MARK * MARK * 4)
  for (let y = 0; y < MARK; y++)
    for (let x = 0; x < MARK; x++) {
      let covered = 0
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const)
        if (isMark(((mirrored ? MARK - x - dx : x + dx) * 24) / MARK, ((y + dy) * 24) / MARK)) covered++
      pixels.set([red!, green!, blue!, Math.round((covered * 255) / 4)], (y * MARK + x) * 4)
    }
  const data = await sharp(pixels, { raw: { width: MARK, height: MARK, channels: 4 } })
    .png()
    .toBuffer()
  return { data, width: MARK, height: MARK }
}

/** Whether a point of a field of 24 by 24 lies on the post or its blade. */
function isMark(x: number, y: number): boolean {
  if (x >= 5 && x < 9 && (y < 3 || y >= 16)) return true
  return x >= 1 && y >= 4.5 && y < 16.5 && (x < 17 || x < 23 - Math.abs(y - 10.5))
}

const channels = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
const mixed = (from: string, to: string, share: number) =>
  `#${channels(from)
    .map((value, at) =>
      Math.round(value + (channels(to)[at]! - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
