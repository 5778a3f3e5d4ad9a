/**
 * Draws the pictures of the demonstration and stores them as PNG beside their descriptions: `node demo/draw.ts`.
 * Drawings keep the place of photographs: no person is shown who was not asked, and there is no text in them to translate.
 */
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { height, paper, width } from './drawing.ts'
import { drawings } from './drawings.ts'

async function drawAll() {
  for (const [name, draw] of Object.entries(drawings)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${draw()}</svg>`
    const target = fileURLToPath(new URL(`${name}.png`, import.meta.url))
    await sharp(Buffer.from(svg)).flatten({ background: paper }).png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 }).toFile(target)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await drawAll()
