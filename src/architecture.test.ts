import { join } from 'node:path'
import { expect, test } from 'vitest'
import { circlesOfAreas, doorsOfAreas, importDirections } from '../test/laws/imports.ts'
import { type Breach, readSources, type Source } from '../test/laws/sources.ts'
import { tableOfAddresses, tableOfRights, writesByCommands } from '../test/laws/tables.ts'
import { asyncComponents, longFiles, vagueNames, valuesInSql, writtenHtml } from '../test/laws/writing.ts'

const root = join(import.meta.dirname, '..')
const house = readSources(root)
const everything = readSources(root, ['src', 'scripts', 'test', 'e2e', 'bench', 'demo'])
const fixtures = join(root, 'test/laws/fixtures')

interface Law {
  readonly promise: string
  readonly breaches: (sources: readonly Source[]) => Breach[]
  readonly on: readonly Source[]
  /** A house that breaks it, and the files that it must name there. */
  readonly broken: { readonly in: string; readonly names: readonly string[] }
}

const laws: Law[] = [
  {
    promise: 'Imports point one way: faces, web, domain, platform',
    breaches: importDirections,
    on: house,
    broken: { in: 'directions', names: ['src/domain/figures/upwards.ts', 'src/formats/knows-offices.ts', 'src/site/asks-sql.tsx'] },
  },
  {
    promise: 'Areas of the domain are entered through their index.ts',
    breaches: doorsOfAreas,
    on: house,
    broken: { in: 'doors', names: ['src/domain/banners/by-the-window.ts'] },
  },
  {
    promise: 'Areas of the domain make no circle',
    breaches: circlesOfAreas,
    on: house,
    broken: { in: 'circles', names: ['src/domain/banners/index.ts', 'src/domain/figures/index.ts', 'src/domain/frame/index.ts'] },
  },
  {
    promise: 'Every address stands in paths.ts and in a table of routes',
    breaches: tableOfAddresses,
    on: house,
    broken: { in: 'addresses', names: ['src/site/news/hidden.tsx', 'src/site/news/hidden.tsx', 'src/site/spelled.tsx'] },
  },
  {
    promise: 'Rights are tables of their areas, joined in access.ts, and no role is asked for by name',
    breaches: tableOfRights,
    on: house,
    broken: { in: 'rights', names: ['src/desk/asks-a-role.ts', 'src/domain/figures/rights.ts'] },
  },
  {
    promise: 'What changes an office’s rows is a command, with a right and an audit event',
    breaches: writesByCommands,
    on: house,
    broken: { in: 'commands', names: ['src/domain/figures/unasked.ts'] },
  },
  {
    promise: 'No component is async',
    breaches: asyncComponents,
    on: house,
    broken: { in: 'writing', names: ['src/site/async-component.tsx', 'src/site/async-within.tsx'] },
  },
  {
    promise: 'No HTML goes unread into a page, but in the one file that is named',
    breaches: writtenHtml,
    on: house,
    broken: { in: 'writing', names: ['src/design/unread-html.tsx'] },
  },
  {
    promise: 'No value stands in the text of a statement, but where the list gives a reason',
    breaches: valuesInSql,
    on: house,
    broken: { in: 'writing', names: ['src/domain/figures/typed-sql.ts'] },
  },
  {
    promise: 'Every name of a file or a folder says what it is about',
    breaches: vagueNames,
    on: everything,
    broken: { in: 'writing', names: ['src/web/helpers/dates.ts'] },
  },
  {
    promise: 'No file has more than 400 lines',
    breaches: longFiles,
    on: everything,
    broken: { in: 'writing', names: ['src/site/without-end.ts'] },
  },
]

const named = laws.map(law => [law.promise, law] as const)

test.each(named)('%s', (_, { breaches, on }) => {
  expect(on.length).toBeGreaterThan(100)
  expect(breaches(on)).toEqual([])
})

test.each(named)('A house that breaks it is told so, by the names of its files: %s', (_, { breaches, broken }) => {
  const files = breaches(readSources(join(fixtures, broken.in))).map(one => one.file)
  expect(files.toSorted()).toEqual(broken.names)
})

test('Half of all files have 60 lines or so, and nine of ten fewer than 150', () => {
  const lengths = house
    .filter(one => !one.isTest)
    .map(one => one.text.trimEnd().split('\n').length)
    .toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(65)
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150)
})
