import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { access } from '../../access.ts'
import { type Actor, may } from '../../domain/actors/index.ts'
import { pixels, publishArticleWith, type TestLibrary, testLibrary } from '../../domain/library/testing/library.ts'
import { readOffices } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { formats, type Language, translator } from '../../platform/languages/index.ts'
import { FORM_KEY, readForm } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { showNewFile, takeFile } from './add.tsx'
import { showLibrary } from './list.tsx'
import { describeFile, showFile } from './show.tsx'

let library: TestLibrary
let directory: Awaited<ReturnType<typeof readOffices>>
beforeAll(async () => {
  library = await testLibrary()
  directory = await readOffices(library.database.program)
})
afterAll(() => library.end())

interface Asked {
  query?: Record<string, string>
  id?: string
  post?: Record<string, string | File>
  role?: 'editor' | 'translator'
  language?: Language
}

function visit({ query = {}, id, post, role = 'editor', language = 'en' }: Asked): DeskVisit {
  const body = new FormData()
  for (const [name, value] of Object.entries(post ?? {})) body.append(name, value)
  const request = new Request('http://prague.localhost/desk/library', post ? { method: 'POST', body } : {})
  const { actor } = library.as(role)
  return {
    platform: library.platform,
    office: directory.all.get(library.prague)!,
    offices: directory,
    language,
    t: translator(language),
    formats: formats(language),
    params: id ? { id } : {},
    query,
    request,
    client: { address: '127.0.0.1', secure: true },
    actor,
    ask: { office: library.prague, actor },
    can: (right: string) => access[right] !== undefined && may(actor as Actor, access[right], library.prague),
    form: async () => readForm(request, { files: true }),
  } as unknown as DeskVisit
}

async function drawn(answer: Awaited<ReturnType<typeof showLibrary>>): Promise<{ status: number; html: string }> {
  if (answer.kind === 'page') return { status: answer.status, html: renderToString(answer.view) }
  return { status: (answer as { status: number }).status, html: '' }
}
const picture = async () => new File([new Uint8Array(await pixels(700, 350).png().toBuffer())], 'A field.png', { type: 'image/png' })
const pdf = (name = 'Report.pdf') => new File([`%PDF-1.7\n%${name}\n`], name)

async function add(post: Record<string, string | File>): Promise<string> {
  const answer = await takeFile(visit({ post }))
  if (answer.kind !== 'redirect') throw new Error((await drawn(answer)).html)
  return answer.to.split('/').at(-1)!
}

test('An empty library says so, and who may add files finds the way there', async () => {
  expect((await drawn(await showLibrary(visit({})))).html).toContain('The library is empty')
  expect((await drawn(await showLibrary(visit({})))).html).toContain(paths.desk.newFile({}))
  expect((await drawn(await showLibrary(visit({ role: 'translator' })))).html).not.toContain(paths.desk.newFile({}))
})

test('A file is added with what is said of it, listed, and shown with where it is used', async () => {
  const id = await add({
    file: await picture(),
    'title-en': 'A blue field',
    'alternative-en': 'Blue',
    'credit-cs': 'Někdo',
    language: 'vi',
    focal: '1,0.5',
  })
  const { html } = await drawn(await showFile(visit({ id })))
  for (const part of ['value="A blue field"', 'value="Blue"', 'value="Někdo"', '700 × 350', 'No text uses it.', '640.jpg'])
    expect(html, part).toContain(part)
  expect(html).toMatch(/<option value="vi" selected/)
  expect(html).toMatch(/<option value="1,0.5" selected/)
  await publishArticleWith(library, [id])
  const used = (await drawn(await showFile(visit({ id })))).html
  expect(used).toContain('Migrants Day')
  expect(used).toContain(paths.files.download({ id, name: 'A field.png' }))
  expect((await drawn(await showLibrary(visit({ query: { kind: 'picture', q: 'blue' } })))).html).toContain('A blue field')
  expect((await drawn(await showLibrary(visit({ query: { kind: 'data' } })))).html).toContain('No file matches')
})

test('A refused file keeps what was typed, says what is wrong on top and beside, and stays the same form', async () => {
  const key = newId()
  const { status, html } = await drawn(
    await takeFile(visit({ post: { file: new File(['<svg/>'], 'mark.svg'), 'title-en': 'A <mark>', focal: '0,0', [FORM_KEY]: key } })),
  )
  expect(status).toBe(422)
  expect(html).toMatch(/<title>Error: /)
  expect(html).toContain('href="#file"')
  expect(html).toContain('id="file-error"')
  expect(html).toContain('value="A &lt;mark>"')
  expect(html).toContain(`value="${key}"`)
  expect((await drawn(await takeFile(visit({ post: { 'title-en': 'No file' } })))).html).toContain('Choose a file.')
})

test('A refusal of something else reminds that the file is to be chosen again', async () => {
  const { html } = await drawn(await takeFile(visit({ post: { file: pdf(), language: 'no such tongue' } })))
  expect(html).toContain('href="#language"')
  expect(html).toContain('Choose the file once more')
})

test('A description is changed, and one that is refused stays as it was typed', async () => {
  const id = await add({ file: pdf('Plan.pdf') })
  expect(await describeFile(visit({ id, post: { 'title-en': 'The plan', language: 'cs' } }))).toMatchObject({
    kind: 'redirect',
    to: paths.desk.file({ id }),
  })
  expect((await drawn(await showFile(visit({ id })))).html).toContain('value="The plan"')
  const { status, html } = await drawn(await describeFile(visit({ id, post: { 'title-en': 'x'.repeat(601) } })))
  expect([status, html.includes('x'.repeat(601)), html.includes('id="title-error"')]).toEqual([422, true, true])
})

test('What is not there is not found, and who only reads is offered no form', async () => {
  for (const id of [newId(), 'new-file', '../x']) expect((await drawn(await showFile(visit({ id })))).status).toBe(404)
  const wrong: Record<string, string>[] = [{ kind: 'film' }, { page: '0' }, { page: 'two' }, { page: '99' }]
  for (const query of wrong) expect((await drawn(await showLibrary(visit({ query })))).status).toBe(404)
  const id = await add({ file: pdf('Read.pdf') })
  expect((await drawn(await showFile(visit({ id, role: 'translator' })))).html).not.toContain('enctype')
})

test('Every page of the library is drawn in all five languages', async () => {
  const id = await add({ file: await picture() })
  for (const language of ['en', 'cs', 'uk', 'ru', 'ar'] as const)
    for (const page of [await showLibrary(visit({ language })), showNewFile(visit({ language })), await showFile(visit({ language, id }))])
      expect((await drawn(page)).html, language).not.toMatch(/desk:|library\.|\{\{/)
})
