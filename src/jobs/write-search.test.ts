import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser } from '../../test/database.ts'
import { newPerson } from '../../test/directory.ts'
import { as, found, liveArticle } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { writeSearch } from './write-search.ts'

let on: TestProgram
let sql: (text: string) => Promise<{ rowCount: number | null }>
beforeAll(async () => {
  let prague = ''
  on = await testProgram(async database => {
    prague = await found(database.program, 'prague')
    sql = text => asSuperuser(database.superuser, client => client.query(text))
  })
  const ask = as(prague, 'editor')
  const person = await newPerson(on.platform, ask, 'Anna Platonova')
  for (let number = 1; number <= 60; number++)
    await liveArticle(on.platform, ask, { title: `Zebra ${number}`, slug: `zebra-${number}` }, { authors: [person] })
})
afterAll(() => on.close())

const results = async (words: string) => Number(/class="year-head">(\d+)/.exec((await on.get(`/en/search?q=${words}`)).text)?.[1] ?? 0)

test('An installation that had no search has everything in it a while after the start, and then nothing more is written', async () => {
  await sql('delete from search_documents; delete from search_names; delete from search_words')
  expect(await results('zebra')).toBe(0)
  expect(await writeSearch(on.platform, on.program.offices())).toBe(61)
  expect(await results('zebra')).toBe(60)
  expect(await results('platonova')).toBe(1)
  expect(await writeSearch(on.platform, on.program.offices())).toBe(0)
})

test('What an earlier way to reduce words wrote is written anew', async () => {
  await sql(`update search_documents set reduction = 0, words = 'x', titles = 'x'`)
  expect(await results('zebra')).toBe(0)
  await writeSearch(on.platform, on.program.offices())
  expect(await results('zebra')).toBe(60)
})
