import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'
import type { Meaning } from './addresses.ts'
import { readExport } from './export.ts'
import { bodyFromHtml } from './html.ts'

/** Real exports that lie beside the project on some machines. */
const folder = join(projectRoot, '../shared/data')
const meaning: Meaning = {
  language: 'en',
  base: 'https://old.example/',
  attached: [],
  file: () => undefined,
  record: () => undefined,
  isOld: () => false,
}

test.skipIf(!existsSync(join(folder, 'wordpress')))('Real exports are read to their end, and each of their texts becomes a body', async () => {
  const found: Record<string, number> = {}
  for (const name of globSync('wordpress/**/*.xml', { cwd: folder })) {
    const text = readFileSync(join(folder, name), 'utf8')
    const whole = async function* () {
      yield text
    }
    let items = 0
    for await (const entry of readExport(whole())) {
      if (!('kind' in entry)) throw new Error(`${name}: ${entry.what}`)
      if (entry.kind !== 'item') continue
      items += 1
      expect(bodyFromHtml(entry.content, meaning), `${name}: ${entry.title}`).toMatchObject({ body: { type: 'doc' } })
    }
    found[name.split('/').at(-1)!] = items
    expect(items, name).toBe((text.match(/<item[\s>]/g) ?? []).length)
  }
  expect(Object.keys(found).length).toBeGreaterThan(20)
})

test.skipIf(!existsSync(join(folder, 'feeds/feedparser-sanitize')))('Real hostile mark-up leaves nothing that runs', () => {
  const names = globSync('feeds/feedparser-sanitize/**/*.xml', { cwd: folder })
  expect(names.length).toBeGreaterThan(100)
  for (const name of names) {
    const { body } = bodyFromHtml(readFileSync(join(folder, name), 'utf8'), meaning)
    expect(JSON.stringify(body ?? null), name).not.toMatch(/"href":"(?!https?:|mailto:|tel:|\/)/i)
  }
})
