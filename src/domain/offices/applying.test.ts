import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, found, liveArticle } from '../../../test/office.ts'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { liveTitles } from '../content/index.ts'
import { applyOffice, filedOffice, readOffices } from './index.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  await found(on.database.program, 'vienna', { parent: 'prague' })
  await found(on.database.program, 'graz', { parent: 'vienna' })
})
afterAll(() => on.end())

const apply = (given: unknown, dryRun = false) => applyOffice(on.platform, given, { liveTitles, dryRun })
const fileOf = async (slug: string) => filedOffice(await readOffices(on.database.program), slug)!.file
const changed = async (given: unknown) => {
  const applied = await apply(given)
  if (!applied.done) throw new Error(JSON.stringify(applied.findings))
  return applied
}
const brno = { slug: 'brno', names: { en: 'IOM Brno' }, zone: 'Europe/Prague', languages: ['en', 'cs'] }

test('A few words found an office; the rest of it is empty', async () => {
  expect(await changed(brno)).toMatchObject({ founded: true, slug: 'brno' })
  expect(await fileOf('brno')).toMatchObject({ ...brno, site: true, default: false, hosts: [], address: null, contactPoints: [] })
  expect(await on.superuser("select action, actor, subject = office_id::text ours from audit where action = 'office.founded'")).toEqual([
    { action: 'office.founded', actor: 'operator', ours: true },
  ])
})

test('An office’s file, applied as it is, changes nothing and leaves no trace', async () => {
  for (const slug of ['prague', 'vienna']) expect(await changed(await fileOf(slug))).toMatchObject({ founded: false, changes: [] })
  expect(await on.superuser("select count(*)::int count from audit where action = 'office.changed'")).toEqual([{ count: 0 }])
})

test('Every field of an office can be changed and is told with what it was; the trail names the fields alone', async () => {
  const whole = {
    slug: 'graz',
    parent: 'prague',
    default: false,
    site: true,
    website: 'https://graz.example/',
    hosts: ['new.graz.localhost', 'graz.localhost'],
    names: { en: 'IOM Graz', ar: 'مكتب غراتس' },
    descriptor: { en: 'Descriptor' },
    statement: { en: 'Statement' },
    introduction: { en: 'Introduction' },
    zone: 'Europe/Vienna',
    languages: ['en', 'ar'],
    currency: 'CHF',
    colours: { ink: '#0e2f2b', signal: '#ffb000' },
    address: { lines: { en: ['Street 5', 'Graz'] }, latitude: 47.07, longitude: 15.44 },
    country: 'AT',
    way: { en: 'Take the tram.' },
    sketch: { station: 'Jakominiplatz', line: '6', street: 'Street', house: '5', building: { en: 'former mill' } },
    contactPoints: [{ kind: 'email', value: 'graz@example.org', label: { en: 'E-mail' } }],
    openingHours: [
      { day: 1, from: '09:00', to: '12:00' },
      { day: 1, from: '12:00', to: '15:00' },
    ],
    hoursNote: { en: 'By appointment' },
    spokenLanguages: ['de', 'en'],
    moved: { on: '2026-01-31', text: { en: 'We moved.' } },
    demonstration: true,
  }
  const { changes } = await changed(whole)
  expect(changes).toContainEqual({ path: 'names.en', before: 'Office graz', after: 'IOM Graz' })
  expect(changes).toContainEqual({ path: 'hosts', before: ['graz.localhost'], after: ['new.graz.localhost', 'graz.localhost'] })
  expect(await fileOf('graz')).toEqual(whole)
  expect(await changed(whole)).toMatchObject({ changes: [] })
  const [trail] = await on.superuser<{ fields: string[] }>("select fields from audit where action = 'office.changed'")
  expect(trail!.fields).toContain('zone')
  expect(JSON.stringify(trail)).not.toMatch(/Graz|Vienna/)
})

test('What a file does not name stays', async () => {
  const before = await fileOf('vienna')
  expect((await changed({ slug: 'vienna', zone: 'Europe/Vienna' })).changes).toEqual([
    { path: 'zone', before: 'Europe/Prague', after: 'Europe/Vienna' },
  ])
  expect(await fileOf('vienna')).toEqual({ ...before, zone: 'Europe/Vienna' })
})

test('A host that was given up is free for another office; the canonical one comes first', async () => {
  await changed({ slug: 'vienna', hosts: ['b.example', 'a.example'] })
  await changed({ slug: 'vienna', hosts: ['a.example'] })
  await changed({ slug: 'brno', hosts: ['b.example', 'brno.example'] })
  expect((await fileOf('vienna')).hosts).toEqual(['a.example'])
  expect((await fileOf('brno')).hosts).toEqual(['b.example', 'brno.example'])
})

test('A new default office takes the place of the one before', async () => {
  await changed({ slug: 'brno', default: true })
  expect((await readOffices(on.database.program)).default?.slug).toBe('brno')
  await changed({ slug: 'prague', default: true })
  expect((await fileOf('brno')).default).toBe(false)
})

test('A dry run tells what would change and changes nothing', async () => {
  on.purged.length = 0
  const applied = await apply({ slug: 'prague', names: { en: 'Another' } }, true)
  expect(applied).toMatchObject({ done: true, changes: [{ path: 'names.en', after: 'Another' }] })
  expect((await fileOf('prague')).names).toEqual({ en: 'Office prague' })
  expect(on.purged).toEqual([])
})

test('A changed text is told to the pages of its office, a name to all', async () => {
  on.purged.length = 0
  await changed({ slug: 'prague', statement: { en: 'Well said' } })
  expect(on.purged).toEqual([`office:${on.office}`])
  await changed({ slug: 'prague', names: { en: 'Waypost Prague' } })
  expect(on.purged).toContain('*')
})

test.each<[unknown, string, RegExp]>([
  ['prague', '', /one JSON object/],
  [{ slug: 'linz' }, 'names', /found nothing/],
  [{ ...brno, slug: 'Big City' }, 'slug', /small letters.*found "Big City"/],
  [{ slug: 'prague', colour: 'red' }, 'colour', /no such field/],
  [{ slug: 'prague', zone: 'Mars/Base' }, 'zone', /time zone.*found "Mars\/Base"/],
  [{ slug: 'prague', zone: '+01:00' }, 'zone', /time zone/],
  [{ slug: 'prague', languages: ['en', 'de'] }, 'languages.1', /one of en, cs, uk, ru, ar, found "de"/],
  [{ slug: 'prague', languages: [] }, 'languages', /at least one/],
  [{ slug: 'prague', languages: ['en', 'en'] }, 'languages', /each language once/],
  [{ slug: 'prague', languages: ['cs', 'en', 'uk'] }, 'names.cs', /first of its languages/],
  [{ slug: 'prague', names: { en: 'A', de: 'B' } }, 'names.de', /no such field|languages/],
  [{ slug: 'prague', currency: 'XYZ' }, 'currency', /EUR/],
  [{ slug: 'prague', colours: { ink: '#ffffff', signal: '#ffb000' } }, 'colours', /contrast/],
  [{ slug: 'prague', colours: { ink: 'green', signal: '#ffb000' } }, 'colours.ink', /colour/],
  [{ slug: 'prague', hosts: ['https://prague.example'] }, 'hosts.0', /host name/],
  [{ slug: 'prague', hosts: ['prague.localhost', 'a.example'] }, 'hosts.1', /a\.example belongs to vienna/],
  [{ slug: 'prague', parent: 'atlantis' }, 'parent', /office that is there/],
  [{ slug: 'prague', parent: 'prague' }, 'parent', /another office/],
  [{ slug: 'prague', parent: 'vienna' }, 'parent', /not below this one; vienna is/],
  [{ slug: 'prague', parent: 'graz' }, 'parent', /not below this one; graz is/],
  [{ slug: 'prague', default: false }, 'default', /another office the default/],
  [{ slug: 'brno', default: true, site: false }, 'default', /without a site/],
  [{ slug: 'prague', openingHours: [{ day: 1, from: '15:00', to: '09:00' }] }, 'openingHours.0.to', /after 15:00/],
  [{ slug: 'prague', openingHours: [{ day: 8, from: '09:00', to: '10:00' }] }, 'openingHours.0.day', /1, Monday, to 7/],
  [{ slug: 'prague', openingHours: [{ day: 1, from: '9', to: '10:00' }] }, 'openingHours.0.from', /wall time.*found "9"/],
  [
    {
      slug: 'prague',
      openingHours: [
        { day: 1, from: '09:00', to: '12:00' },
        { day: 1, from: '11:00', to: '13:00' },
      ],
    },
    'openingHours.1',
    /overlap/,
  ],
  [{ slug: 'prague', address: { lines: {}, latitude: 50 } }, 'address', /both, or neither/],
  [{ slug: 'prague', contactPoints: [{ kind: 'email', value: 'nobody' }] }, 'contactPoints.0.value', /e-mail address/],
  [{ slug: 'prague', contactPoints: [{ kind: 'fax', value: '1' }] }, 'contactPoints.0.kind', /email.*found "fax"/],
  [{ slug: 'prague', website: 'javascript:alert(1)' }, 'website', /https/],
  [{ slug: 'prague', moved: { on: 'yesterday', text: {} } }, 'moved.on', /a day/],
])('%j is refused at "%s"', async (given, path, says) => {
  const applied = await apply(given)
  expect(applied).toMatchObject({ done: false, findings: expect.arrayContaining([{ path, says: expect.stringMatching(says) }]) })
})

test('A language in which something can be read cannot be taken away, and what can be read is named', async () => {
  await liveArticle(on.platform, as(on.office), { title: 'A call for papers', language: 'uk' })
  expect(await apply({ slug: 'prague', languages: ['en', 'cs'] })).toMatchObject({
    done: false,
    findings: [{ path: 'languages', says: expect.stringContaining('uk to stay, in which these can be read: “A call for papers”') }],
  })
  expect(await changed({ slug: 'prague', languages: ['en', 'uk'] })).toMatchObject({ changes: [{ path: 'languages' }] })
})

test('Of two who ask for one host at once only one gets it', async () => {
  const both = await Promise.all(['brno', 'graz'].map(slug => apply({ slug, hosts: ['wanted.example'] })))
  expect(both.map(one => one.done).sort()).toEqual([false, true])
})
