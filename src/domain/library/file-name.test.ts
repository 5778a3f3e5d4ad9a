import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extensionOf, kindByName } from './file-kinds.ts'
import { cleanFileName } from './file-name.ts'

test.each([
  ['Annual report 2014.pdf', 'Annual report 2014.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\someone\\Zpráva o činnosti.docx', 'Zpráva o činnosti.docx'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie- x.pdf'],
  ['.htaccess', 'htaccess'],
  ['...', 'file'],
  ['', 'file'],
  ['.pdf', 'pdf'],
  ['what? "now": <b>.txt', 'what- -now-- -b-.txt'],
  ['نموذج الطلب.pdf', 'نموذج الطلب.pdf'],
  ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
  ['half \ud800 a pair.txt', 'half � a pair.txt'],
])('%j is shown as %j', (typed, shown) => {
  expect(cleanFileName(typed)).toBe(shown)
})

test('A name of 300 letters keeps its extension and 200 characters', () => {
  const name = cleanFileName(`${'ž'.repeat(300)}.pdf`)
  expect([...name]).toHaveLength(200)
  expect(name).toMatch(/ž\.pdf$/)
})

test('Whatever is typed, the shown name fits the database, has no folder, no control and no turn of direction, and stays itself when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), typed => {
      const name = cleanFileName(typed)
      expect([...name].length).toBeGreaterThanOrEqual(1)
      expect([...name].length).toBeLessThanOrEqual(200)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
      expect(name).not.toMatch(/[\u0000-\u001f\u007f/\\\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanFileName(name)).toBe(name)
    }),
  )
})

test('Only the last extension says what a file claims to be', () => {
  expect(extensionOf('cv.pdf.phtml')).toBe('phtml')
  for (const name of [
    'cv.pdf.phtml',
    'cv.pdf ',
    'page.html',
    'mark.svg',
    'mark.svgz',
    'run.exe',
    'macro.docm',
    'macro.xlsm',
    'all.zip',
    'pdf',
    'x.php.',
    'a.js',
  ])
    expect(kindByName(cleanFileName(name)) === undefined || name === 'cv.pdf ', name).toBe(true)
  expect(kindByName('REPORT.PDF')?.mediaType).toBe('application/pdf')
})
