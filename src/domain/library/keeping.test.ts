import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePictures } from '../../jobs/make-pictures.ts'
import { addFile, changeFile, fileForPublic, fileForStaff, filesForStaff, pictureForPublic } from './index.ts'
import { pixels, publishArticleWith, type TestLibrary, testLibrary, unsaid } from './testing/library.ts'

let library: TestLibrary
beforeAll(async () => {
  library = await testLibrary()
})
afterAll(() => library.end())

const pdf = (text = randomBytes(8).toString('hex')) => Buffer.from(`%PDF-1.7\n%${text}\n%%EOF\n`)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const rows = async (sql: string, values: unknown[] = []) => (await asOwner(sql, values)).rows
const asOwner = async (sql: string, values: unknown[]) => {
  const client = await library.database.program.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.office', $1, true)", [library.prague])
    return await client.query(sql, values)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
async function added(name: string, bytes: Uint8Array, draft = unsaid): Promise<string> {
  const outcome = await addFile(library.platform, library.as('editor'), { ...draft, upload: { name, source: bytes } })
  if (!outcome.done) throw new Error(outcome.refusal)
  return outcome.value.file
}

test('A document is in the library with its bytes, its cleaned name and an audit row; its bytes were there first', async () => {
  const bytes = pdf()
  const file = await added('../Annual report.pdf', bytes, { ...unsaid, title: { en: 'Annual report', cs: 'Výroční zpráva' }, language: 'vi' })
  const [row] = await fileForStaff(library.database.program, library.prague, { file })
  expect(row).toMatchObject({
    name: 'Annual report.pdf',
    media_type: 'application/pdf',
    bytes: bytes.length,
    sha256: hashOf(bytes).toString('hex'),
    title: { en: 'Annual report', cs: 'Výroční zpráva' },
    language: 'vi',
    width: null,
    scan: 'unscanned',
    uses: [],
  })
  expect(await library.platform.files.stat(library.prague, hashOf(bytes))).toEqual({ bytes: bytes.length })
  expect(await rows('select action, fields from audit where subject = $1', [file])).toEqual([
    { action: 'file.added', fields: ['name', 'title', 'alternative', 'credit', 'language', 'focal'] },
  ])
})

test('A picture gets its size, and a job that makes every width of it; the job may run twice', async () => {
  const bytes = await pixels(700, 350).png().toBuffer()
  const file = await added('wide.png', bytes, { ...unsaid, focal: { x: 0.25, y: 1 }, alternative: { en: 'A blue field' } })
  expect((await fileForStaff(library.database.program, library.prague, { file }))[0]).toMatchObject({
    width: 700,
    height: 350,
    focal_x: 0.25,
    focal_y: 1,
  })
  expect(await rows("select data from jobs.job where name = 'make-pictures' and data->>'file' = $1", [file])).toHaveLength(1)
  for (const _ of [1, 2]) await makePictures(library.platform, { office: library.prague, file })
  const made = await readdir(join(library.folder, 'pictures', hashOf(bytes).toString('hex')))
  expect(made.sort()).toEqual([320, 640, 700].flatMap(width => ['avif', 'jpg', 'webp'].map(format => `${width}.${format}`)))
})

test('Who may not write in the library leaves no byte there, and the attempt is in the audit', async () => {
  const bytes = pdf()
  const outcome = await addFile(library.platform, library.as('translator'), { ...unsaid, upload: { name: 'a.pdf', source: bytes } })
  expect(outcome).toMatchObject({ done: false, refusal: 'not-allowed' })
  expect(await library.platform.files.stat(library.prague, hashOf(bytes))).toBeUndefined()
  expect(await rows("select 1 from audit where action = 'file.added.not-allowed'")).toHaveLength(1)
  const elsewhere = await addFile(
    library.platform,
    { ...library.as('editor'), office: library.budapest },
    { ...unsaid, upload: { name: 'a.pdf', source: bytes } },
  )
  expect(elsewhere).toMatchObject({ refusal: 'not-allowed' })
})

test('What is said about a file is changed in the row, in the audit, and for readers of pages that show it', async () => {
  const file = await added('a.pdf', pdf())
  library.purged.length = 0
  const said = { ...unsaid, title: { uk: 'Звіт' }, credit: { en: 'A photographer' } }
  expect(await changeFile(library.platform, library.as('author'), { file, ...said })).toMatchObject({ done: true })
  expect((await fileForStaff(library.database.program, library.prague, { file }))[0]).toMatchObject({
    title: { uk: 'Звіт' },
    credit: { en: 'A photographer' },
  })
  expect(library.purged).toEqual([`file:${file}`])
  expect(await changeFile(library.platform, library.as('author'), { file, ...unsaid, focal: { x: 0, y: 0 } })).toMatchObject({
    refusal: 'not-a-picture',
  })
  expect(await changeFile(library.platform, library.as('author'), { file, ...unsaid, language: 'English' })).toMatchObject({
    refusal: 'language-unknown',
  })
  expect(await changeFile(library.platform, library.as('author'), { file, ...unsaid, title: { xx: 'no' } as never })).toMatchObject({
    refusal: 'value-not-valid',
  })
  expect(await changeFile(library.platform, library.as('editor', library.budapest), { file, ...said })).toMatchObject({ refusal: 'not-found' })
})

test('A file is public exactly while a live text shows it, and in its own office alone', async () => {
  const bytes = await pixels(30, 20).webp().toBuffer()
  const file = await added('small.webp', bytes)
  const asked = (office: string) => fileForPublic(library.database.reader, office, { file })
  expect(await asked(library.prague)).toEqual([])
  const { article } = await publishArticleWith(library, [file])
  expect(await asked(library.prague)).toMatchObject([{ id: file, name: 'small.webp' }])
  expect(await asked(library.budapest)).toEqual([])
  expect((await fileForStaff(library.database.program, library.prague, { file }))[0]!.uses).toEqual([
    { id: article, kind: 'article', language: 'en', title: 'Migrants Day', live: true },
  ])
  expect(await pictureForPublic(library.database.reader, library.prague, { sha256: hashOf(bytes) })).toMatchObject([{ width: 30, height: 20 }])
  expect(await pictureForPublic(library.database.reader, library.budapest, { sha256: hashOf(bytes) })).toEqual([])
})

test('The library is listed by sort, by words of names and titles, and page by page', async () => {
  const one = await added('100%_sure.csv', Buffer.from('a,b\n1,2\n'), { ...unsaid, title: { cs: 'Výsledky šetření' } })
  const list = async (...[filter]: [Parameters<typeof filesForStaff>[2]]) =>
    (await filesForStaff(library.database.program, library.prague, filter)).map(row => row.id)
  expect(await list({ sort: 'data' })).toEqual([one])
  expect(await list({ q: 'VÝSLEDKY' })).toEqual([one])
  expect(await list({ q: '0%_s' })).toEqual([one])
  expect(await list({ q: '%' })).toEqual([one])
  expect(await list({ sort: 'picture', q: 'sure' })).toEqual([])
  const all = await filesForStaff(library.database.program, library.prague, {})
  expect(all[0]).toMatchObject({ id: one, total: all.length })
  expect(await list({ page: 2 })).toEqual([])
  expect(await filesForStaff(library.database.program, library.budapest, {})).toEqual([])
})
