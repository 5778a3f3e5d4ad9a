import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realUploads, realUploadsAreHere } from '../../platform/files/testing/real-uploads.ts'
import { addFile } from './index.ts'
import { pixels, type TestLibrary, testLibrary, unsaid } from './testing/library.ts'

let library: TestLibrary
beforeAll(async () => {
  library = await testLibrary()
})
afterAll(() => library.end())

async function verdict(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await addFile(library.platform, library.as('editor'), { ...unsaid, upload: { name, source: bytes } })
  return outcome.done ? 'taken' : outcome.refusal
}
const kept = async () => (await readdir(join(library.folder, 'files'), { recursive: true, withFileTypes: true })).filter(one => one.isFile()).length

const zip = (entries: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))))
const docx = (extra: Record<string, string> = {}) =>
  zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': '<document/>',
    ...extra,
  })
const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'
const page = '<!doctype html><script>1</script>'

test.each<[string, Buffer | string, string]>([
  ['a.pdf', pdf, 'taken'],
  ['a.PDF', pdf, 'taken'],
  ['letter.docx', docx(), 'taken'],
  ['table.csv', 'jméno;země\r\n', 'taken'],
  ['wide.txt', Buffer.from('\ufeffUTF-16', 'utf16le'), 'taken'],
  ['cv.pdf.phtml', pdf, 'file-type-refused'],
  ['cv.phtml', pdf, 'file-type-refused'],
  ['page.html', page, 'file-type-refused'],
  ['mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-type-refused'],
  ['all.zip', docx(), 'file-type-refused'],
  ['page.pdf', page, 'file-type-refused'],
  ['a.pdf', docx(), 'file-type-refused'],
  ['letter.docx', pdf, 'file-type-refused'],
  ['letter.docx', 'PK\u0003\u0004 and nothing more', 'file-type-refused'],
  ['letter.xlsx', docx(), 'file-type-refused'],
  ['letter.docm', docx(), 'file-type-refused'],
  ['letter.docx', docx({ 'word/vbaProject.bin': 'x' }), 'file-type-refused'],
  ['letter.docx', docx({ '../../outside.txt': 'x' }), 'file-type-refused'],
  ['letter.docx', docx({ 'word/a.xml': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }), 'file-type-refused'],
  ['both.pdf', Buffer.concat([Buffer.from(pdf), docx()]), 'file-type-refused'],
  ['data.csv', 'MZ\u0000\u0000', 'file-type-refused'],
  ['data.txt', pdf, 'file-type-refused'],
  ['a.png', pdf, 'file-type-refused'],
  ['empty.txt', '', 'file-missing'],
])('%s holding %.20j is %s when it is taken by what it holds', async (name, bytes, expected) => {
  const before = await kept()
  expect(await verdict(name, Buffer.from(bytes as string))).toBe(expected)
  if (expected !== 'taken') expect(await kept()).toBe(before)
})

test('A package of too many entries, or one that would burst, is refused by its list of contents', async () => {
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, number) => [`word/${number}.xml`, '']))
  expect(await verdict('many.docx', docx(many))).toBe('file-too-large')
  expect(await verdict('bomb.docx', docx({ 'word/zeros.xml': '0'.repeat(30_000_000) }))).toBe('file-too-large')
})

test('A picture under the name of another sort, and one with a page behind its pixels, are refused', async () => {
  const png = await pixels(10, 10).png().toBuffer()
  expect(await verdict('a.png', png)).toBe('taken')
  expect(await verdict('a.jpg', png)).toBe('file-type-refused')
  expect(await verdict('a.png', Buffer.concat([png, Buffer.from(page)]))).toBe('file-type-refused')
  expect(await verdict('cut.png', png.subarray(0, png.length - 20))).toBe('picture-unreadable')
  expect(await verdict('flood.png', await pixels(9000, 6000).png().toBuffer())).toBe('picture-too-large')
})

test('A file over its kind’s size is refused while it arrives', async () => {
  expect(await verdict('long.txt', Buffer.alloc(10_000_001, 'a'))).toBe('file-too-large')
})

test.skipIf(!realUploadsAreHere)(
  'Real and hostile uploads get the verdict their bytes deserve',
  async () => {
    const of = async (pattern: string) =>
      Object.fromEntries(
        await Promise.all(realUploads(pattern).map(async path => [basename(path), await verdict(basename(path), await readFile(path))])),
      )
    expect(await of('generated/*')).toEqual({
      'billion-laughs.docx': 'file-type-refused',
      'bomb-10MB.svgz': 'file-type-refused',
      'clean.docx': 'taken',
      'clean.odt': 'taken',
      'clean.pdf': 'taken',
      'html-named.pdf': 'file-type-refused',
      'macro-basic.odt': 'file-type-refused',
      'many-entries-5000.zip': 'file-type-refused',
      'pagecount-lie.pdf': 'taken',
      'pdf-named.docx': 'file-type-refused',
      'png-claims-65535x65535.png': 'picture-too-large',
      'polyglot-gif-html.gif': 'file-type-refused',
      'polyglot-pdf-zip.pdf': 'file-type-refused',
      'zip-named.pdf': 'file-type-refused',
    })
    expect(Object.values(await of('svg-sanitizer/*')).every(one => one === 'file-type-refused')).toBe(true)
    expect(Object.values(await of('pdf-verapdf/**/*.pdf')).every(one => one === 'taken')).toBe(true)
    expect(Object.values(await of('office-xlsxwriter/*.xlsx'))).toEqual(['taken'])
    for (const path of realUploads('zip-yauzl/*/*.zip'))
      expect(await verdict('named.docx', await readFile(path)), basename(path)).toBe('file-type-refused')
  },
  60_000,
)
