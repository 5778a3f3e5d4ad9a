import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { found } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { paths } from '../paths.ts'
import { folder } from './testing/places.ts'
import { run } from './testing/run.ts'

const about = '---\ntitle: About us\nlead: Who we are.\n---\n\n## Our work\n\nWe advise **towns**.\n'

describe('A page from a file', () => {
  const undo = new AsyncDisposableStack()
  let running: TestProgram
  let settings: Record<string, string>
  let place: string

  beforeAll(async () => {
    place = undo.use(await folder()).path
    running = await testProgram(database => found(database.program, 'prague'))
    undo.defer(() => running.close())
    const { user, database, host, port } = running.platform.database.connection
    settings = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
      DATA_DIR: join(place, 'data'),
    }
  })
  afterAll(() => undo.disposeAsync())

  const apply = async (text: string, words: string) => {
    const path = join(place, 'page.md')
    await writeFile(path, text)
    return run(`page apply ${path} ${words}`.trim(), settings)
  }
  const read = (address: string) => running.get(address)

  it('is a draft first, which readers do not see', async () => {
    const { code, out } = await apply(about, '--place about')
    expect([code, out]).toEqual([0, '“About us” was made. Readers see it with --publish.\n'])
    expect((await read(paths.site.about({ lang: 'en' }))).status).toBe(404)
  })

  it('is live within a second once it is published, with a link to it on every page', async () => {
    expect((await read(paths.site.home({ lang: 'en' }))).text).not.toContain(`"${paths.site.about({ lang: 'en' })}"`)
    expect((await apply(about, '--place about --publish')).out).toBe('“About us” is already as the file says. Readers see it at /en/about.\n')
    await expect
      .poll(async () => (await read(paths.site.about({ lang: 'en' }))).text, { timeout: 1000 })
      .toContain('We advise <strong>towns</strong>')
    await expect
      .poll(async () => (await read(paths.site.home({ lang: 'en' }))).text, { timeout: 1000 })
      .toContain(`"${paths.site.about({ lang: 'en' })}"`)
  })

  it('is written anew, and in another language', async () => {
    expect((await apply(about.replace('towns', 'ministries'), '--place about --publish')).out).toContain('was written anew')
    expect((await apply('---\ntitle: O nás\n---\n\nRadíme.\n', '--place about --language cs --publish')).out).toContain('Readers see it at /cs/about')
    await expect.poll(async () => (await read(paths.site.about({ lang: 'cs' }))).text, { timeout: 1000 }).toContain('Radíme.')
    const { out } = await run('page list --json', settings)
    expect(JSON.parse(out)).toMatchObject([
      { place: 'about', language: 'en', state: 'live', title: 'About us' },
      { place: 'about', language: 'cs', state: 'live', title: 'O nás' },
    ])
  })

  it('at an address of its own is found again by its slug, and a translation names the page it translates', async () => {
    const courses = '---\ntitle: "Courses: a plan"\nslug: courses\n---\n\nWords.\n'
    expect((await apply(courses, '--publish')).out).toBe('“Courses: a plan” was made. Readers see it at /en/pages/courses.\n')
    expect((await apply(courses.replace('Words', 'Other words'), '')).out).toContain('was written anew')
    const kurzy = '---\ntitle: Kurzy\n---\n\nSlova.\n'
    expect((await apply(kurzy, '--language cs --of courses --publish')).out).toContain('/cs/pages/kurzy')
    expect((await apply(kurzy, '--language cs')).out).toContain('is already as the file says')
    const { out } = await run('page list', settings)
    expect(out).toMatch(/^free +en +courses +live, with a newer draft +Courses: a plan\nfree +cs +kurzy +live +Kurzy$/m)
  })

  it.each([
    ['---\ntitle: A\n---\n\nWords.\n\n# Large\n', '', /Line 7: /],
    ['No front matter', '', /expected front matter/],
    ['---\nlead: A\n---\n', '', /has a title/],
    ['---\ntitle: A\nauthor: B\n---\n', '', /nothing else/],
    ['---\ntitle: A\nand so on\n---\n', '', /“and so on”/],
    ['---\ntitle: A\nslug: Not A Slug\n---\n\nWords.', '', /not applied: .*\.$/m],
    [about, '--place attic', /--place is 'attic'; expected one of about, privacy, accessibility, free/],
    [about, '--place about --language ru', /--language is 'ru'; expected one of those of prague: en, cs, uk/],
    [about, '--of nothing', /No page of prague has the slug 'nothing'/],
    [about, '--position first', /--position is 'first'; expected a whole number/],
    [about, '--office nowhere', /No office is called 'nowhere'/],
  ])('%j with "%s" is refused in a plain sentence, with exit code 2', async (text, words, sentence) => {
    expect(await apply(text, words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) })
  })
})
