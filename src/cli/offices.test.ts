import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { paths } from '../paths.ts'
import { foundFirstOffice, nextStep } from './first-office.ts'
import { folder } from './testing/places.ts'
import { run } from './testing/run.ts'

describe('An office without the demonstration', () => {
  const undo = new AsyncDisposableStack()
  let running: TestProgram
  let settings: Record<string, string>
  let place: string

  beforeAll(async () => {
    place = undo.use(await folder()).path
    running = await testProgram(async () => {})
    undo.defer(() => running.close())
    await foundFirstOffice(running.platform)
    await running.readOffices()
    const { user, database, host, port } = running.platform.database.connection
    settings = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
      DATA_DIR: join(place, 'data'),
    }
  })
  afterAll(() => undo.disposeAsync())

  const show = async (slug = 'office') => JSON.parse((await run(`office show ${slug}`, settings)).out)
  const apply = async (file: unknown, words = '') => {
    const path = join(place, 'office.json')
    await writeFile(path, typeof file === 'string' ? file : JSON.stringify(file))
    return run(`office apply ${path}${words}`, settings)
  }
  const home = async (lang: string) => (await running.get(paths.site.home({ lang }), { host: 'localhost' })).text

  it('says at the start what to do next, until it has a name', () => {
    const office = running.program.offices().default!
    expect(nextStep(office)).toContain('npx waypost office show office')
    expect(nextStep({ ...office, names: { en: 'IOM Brno' } })).toBeUndefined()
  })

  it('is shown as a file, named in it, and the running program shows the new name within a second', async () => {
    expect(await home('en')).toContain('Our office')
    const { code, out } = await apply({
      ...(await show()),
      names: { en: 'IOM Brno', cs: 'IOM v Brně' },
      languages: ['cs', 'en'],
      zone: 'Europe/Prague',
    })
    expect(out).toContain('The office office is changed:\n')
    expect(out).toContain('  names.en: "Our office" → "IOM Brno"\n')
    expect(out).toContain('  names.cs: "IOM v Brně"\n')
    expect(out).toContain('  languages: ["en"] → ["cs","en"]\n')
    expect(code).toBe(0)
    await expect.poll(() => home('en'), { timeout: 1000 }).toContain('IOM Brno')
    expect(await home('cs')).toContain('IOM v Brně')
  })

  it('applied again says that nothing is to be done', async () => {
    expect((await apply(await show())).out).toBe('The office office is already as the file says.\n')
  })

  it('answers at a new host within a second, and at the old one no more', async () => {
    const at = async (host: string) => (await running.get(paths.site.home({ lang: 'cs' }), { host })).status
    await apply({ slug: 'office', hosts: ['brno.example'] })
    await expect.poll(() => at('brno.example'), { timeout: 1000 }).toBe(200)
    await apply({ slug: 'office', hosts: ['brno.example.org'] })
    await expect.poll(() => at('brno.example'), { timeout: 1000 }).toBe(404)
    expect(await at('brno.example.org')).toBe(200)
  })

  it('gets a second one beside it from a few words, and both are listed', async () => {
    const { out } = await apply({ slug: 'ostrava', names: { cs: 'IOM Ostrava' }, zone: 'Europe/Prague', languages: ['cs'], parent: 'office' })
    expect(out).toMatch(/^The office ostrava is founded:\n {2}slug: "ostrava"\n/)
    expect(out).not.toContain('statement')
    const list = await run('office list', settings)
    expect(list.out).toMatch(/^office \(default\) +cs en +– +brno\.example\.org +IOM v Brně$/m)
    expect(list.out).toMatch(/^ostrava +cs +office +– +IOM Ostrava$/m)
    const { out: json } = await run('office list --json', settings)
    expect(JSON.parse(json)).toMatchObject([
      { slug: 'office', default: true },
      { slug: 'ostrava', parent: 'office' },
    ])
  })

  it('stays as it is in a dry run, which tells the same', async () => {
    const { code, out } = await apply({ slug: 'office', currency: 'CZK' }, ' --dry-run --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      office: 'office',
      founded: false,
      dryRun: true,
      changes: [{ path: 'currency', before: 'EUR', after: 'CZK' }],
    })
    expect((await show()).currency).toBe('EUR')
  })

  it('refuses what is wrong in plain sentences, each with its field, with exit code 2', async () => {
    const wrong = { slug: 'office', zone: 'Mars/Base', openingHours: [{ day: 9, from: '09:00', to: '10:00' }] }
    const { code, out, err } = await apply(wrong)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/office\.json was not applied; 2 things to put right:\n/)
    expect(err).toContain('  zone: expected the name of a time zone, such as Europe/Prague, found "Mars/Base"\n')
    expect(err).toContain('  openingHours.0.day: expected a day from 1, Monday, to 7, found 9\n')
    const told = await apply(wrong, ' --json')
    expect(told.code).toBe(2)
    expect(JSON.parse(told.out).refused).toHaveLength(2)
  })

  it.each([
    ['office apply /nonexistent/office.json', /^\/nonexistent\/office\.json cannot be read \(ENOENT\)\.\n$/],
    ['office show nowhere', /^No office is called 'nowhere'; there are: office, ostrava\.\n$/],
  ])('"%s" is told in one sentence, with exit code 2', async (words, sentence) => {
    expect(await run(words, settings)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) })
  })

  it('says where a file is no JSON', async () => {
    expect(await apply('{ "slug": office }')).toMatchObject({ code: 2, err: expect.stringContaining('office.json is not JSON: ') })
  })

  it('has no link to a page that nobody has written yet', async () => {
    const page = await home('en')
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, address]) => address!).filter(address => !address.startsWith('/assets'))
    expect(links.length).toBeGreaterThan(3)
    for (const address of new Set(links)) expect([address, (await running.get(address, { host: 'localhost' })).status]).not.toEqual([address, 404])
    for (const address of [paths.site.about, paths.site.privacy, paths.site.accessibility]) expect(page).not.toContain(`"${address({ lang: 'en' })}"`)
  })
})
