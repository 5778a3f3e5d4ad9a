/**
 * Writes the attachments of the demonstration as tagged PDF beside their descriptions: `node demo/write-documents.ts`.
 * The same text gives the same bytes, so that a run without a change leaves nothing to commit.
 */
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { type Block, type Document, documents } from './documents.ts'
import { ink } from './drawing.ts'

const font = (path: string) => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${path}`)
const regular = font('400Regular/NotoSans_400Regular.ttf')
const bold = font('700Bold/NotoSans_700Bold.ttf')
const soft = '#47605a'

const notes = {
  en: 'Part of a demonstration of Waypost. It is built on public facts and is not a document of the organisation.',
  cs: 'Součást ukázky systému Waypost. Vychází z veřejně známých údajů a není dokumentem organizace.',
  ru: 'Часть демонстрации системы Waypost. Основана на общеизвестных сведениях и не является документом организации.',
}

function drawBlock(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: Block) {
  if ('head' in block) {
    const draw = () => pdf.moveDown(0.6).font(bold).fontSize(15).fillColor(ink).text(block.head).moveDown(0.2)
    root.add(pdf.struct('H2', {}, draw))
  } else if ('text' in block) {
    root.add(pdf.struct('P', {}, () => pdf.font(regular).fontSize(11.5).fillColor(ink).text(block.text, { lineGap: 3 }).moveDown(0.4)))
  } else {
    const list = pdf.struct('L')
    root.add(list)
    for (const item of block.items) {
      const draw = () => pdf.font(regular).fontSize(11.5).fillColor(ink).text(`•  ${item}`, { lineGap: 3, indent: 4 }).moveDown(0.2)
      list.add(pdf.struct('LI', {}, pdf.struct('LBody', {}, draw)))
    }
    list.end()
  }
}

export function draw(document: Document): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 72, bottom: 72, left: 72, right: 72 },
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    font: regular,
    info: { Title: document.title, Author: 'Waypost', CreationDate: new Date('2026-11-24T00:00:00Z') },
  })
  const root = pdf.struct('Document', { lang: document.language, title: document.title })
  pdf.addStructure(root)
  pdf.markContent('Artifact')
  pdf.rect(72, 54, 8, 84).fill(ink)
  pdf.endMarkedContent()
  root.add(pdf.struct('P', {}, () => pdf.font(regular).fontSize(9.5).fillColor(soft).text(notes[document.language], 92, 56, { width: 430 })))
  root.add(pdf.struct('H1', {}, () => pdf.font(bold).fontSize(22).fillColor(ink).text(document.title, 92, 86, { width: 430 })))
  pdf.x = 72
  pdf.moveDown(0.8)
  for (const block of document.blocks) drawBlock(pdf, root, block)
  root.end()
  pdf.end()
  return pdf
}

async function writeAll() {
  for (const [key, document] of Object.entries(documents)) {
    const target = fileURLToPath(new URL(`prague/files/${key}.pdf`, import.meta.url))
    await finished(draw(document).pipe(createWriteStream(target)))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeAll()
