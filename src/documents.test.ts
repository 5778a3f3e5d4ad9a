import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from './domain/labels/index.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const folders = ['.', 'demo', 'docs', 'docs/decisions']
const documents = folders.flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name)),
)

/** Text as a reader has it: what stands between fences is the shell's or another program's. */
const prose = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '')

interface Found {
  readonly document: string
  readonly says: string
}
const findAll = (pattern: RegExp, of: (text: string) => string = text => text): Found[] =>
  documents.flatMap(document => [...of(read(document)).matchAll(pattern)].map(found => ({ document, says: found[1]! })))

/** As the places where a heading can be led to are named on the pages of a repository. */
const anchorsOf = (file: string) =>
  [...prose(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const links = [...findAll(/\]\(([^)\s]+)\)/g, prose), ...findAll(/<img src="([^"]+)"/g)].filter(
  ({ says }) => !/^(https?|mailto|record|picture):/.test(says),
)

test('Every link in a document leads to a file, and to a heading that it has', () => {
  expect(links.length).toBeGreaterThan(30)
  const broken = links.filter(({ document, says }) => {
    const [path = '', anchor] = says.split('#')
    const file = path ? relative(root, join(root, dirname(document), path)) : document
    return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor))
  })
  expect(broken).toEqual([])
})

/** What looks like a path of ours: it begins with a folder that we have, or is a document at the top. */
const ours = /^(\.ci|bench|bin|db|demo|docs|e2e|messages|scripts|src|test)\/[\w./*-]*$|^[A-Z]+\.md$|^package(-lock)?\.json$/

test('Every path that a document names is there', () => {
  const named = findAll(/`([^`\n]+)`/g, prose).filter(({ says }) => ours.test(says))
  expect(named.length).toBeGreaterThan(50)
  const there = (path: string) =>
    path.includes('*') ? readdirSync(join(root, path.split('/*')[0]!)).length > 0 : existsSync(join(root, path.replace(/\/$/, '')))
  expect(named.filter(({ says }) => !there(says))).toEqual([])
})

test('Every folder at the top and under src stands in the tree of ARCHITECTURE.md', () => {
  const tree = /^```\n([\s\S]*?)^```/m.exec(read('ARCHITECTURE.md'))![1]!
  const ignored = new Set(read('.gitignore').split('\n'))
  const foldersIn = (folder: string) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(one => one.isDirectory() && !one.name.startsWith('.') && !ignored.has(`${one.name}/`))
      .filter(one => readdirSync(join(root, folder, one.name)).length > 0)
      .map(one => one.name)
  for (const folder of [...foldersIn('.'), ...foldersIn('src')]) expect(tree).toMatch(new RegExp(`^ *${folder}/`, 'm'))
})

test('Every command of npm that a document names is in package.json', () => {
  const { scripts, bin } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; bin: Record<string, string> }
  const run = [...findAll(/npm run (?:-s )?([a-z][a-z-]*)/g), ...findAll(/npm (start|test)\b/g)]
  expect(run.length).toBeGreaterThan(5)
  expect(run.filter(({ says }) => !(says in scripts))).toEqual([])
  expect(findAll(/npx (waypost)\b/g).filter(({ says }) => !(says in bin))).toEqual([])
})

test('A record of a decision has a number of its own and stays short', () => {
  const records = readdirSync(join(root, 'docs/decisions')).filter(name => name.endsWith('.md'))
  for (const name of records) {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/)
    expect(read(`docs/decisions/${name}`).trimEnd().split('\n').length, name).toBeLessThanOrEqual(40)
  }
  expect(new Set(records.map(name => name.slice(0, 4))).size).toBe(records.length)
})

test('The README says of each language who has read it, as its files do', () => {
  const readme = read('README.md')
  for (const language of languages)
    for (const file of readdirSync(join(root, 'messages', language)))
      expect(readme).toContain((JSON.parse(read(`messages/${language}/${file}`)) as { _reviewed: string })._reviewed)
})

test('The README has pictures of the program, none of them over 150 kB', () => {
  const shown = findAll(/<img src="([^"]+)"/g).filter(({ document }) => document === 'README.md')
  expect(shown.length).toBeGreaterThan(3)
  for (const { says } of shown) expect(statSync(join(root, says)).size, says).toBeLessThanOrEqual(150_000)
})
