// Search: the page of results with 10,000 documents of one office beside 200,000 of others, rare and common words, one and several.
import { join } from 'node:path'
import { budgets, finish, hold, median, percentile } from './budgets.ts'
import { fillWithDocuments, word } from './documents.ts'
import { filling } from './fill.ts'
import { inFolder, start } from './started.ts'

const OWN = 10_000
const OTHERS = 200_000
const ROUNDS = 40

/** What is asked, in each round with other words. The lower a word's number, the more documents hold it; number 1 stands in nearly all. */
const questions: Record<string, (round: number) => string> = {
  'a word in nearly every document': round => word(1 + (round % 3)),
  'a word in every tenth': round => word(120 + round),
  'a rare word': round => word(9000 + round),
  'two common words': round => `${word(1 + (round % 3))} ${word(5 + (round % 5))}`,
  'four words': round => `${word(1)} ${word(2)} ${word(30 + round)} ${word(60 + round)}`,
  'a misspelled word': round => word(300 + round).replace(/^(...)./, '$1'),
  'a name nearly right': round => word(-300 - round).replace(/^(...)./, '$1'),
}

await inFolder(async folder => {
  const data = join(folder, 'data')
  const site = await start(data)
  try {
    await (await filling()).withInstallation(data, async program => {
      const { host, port, database } = program.platform.database.connection
      const began = performance.now()
      await fillWithDocuments({ host: String(host), port: port!, database: database! }, program.offices().default!.id, { own: OWN, others: OTHERS })
      console.log(`  filled in ${Math.round((performance.now() - began) / 1000)} s`)
    })
    const all: number[] = []
    for (const [name, ask] of Object.entries(questions)) {
      const times: number[] = []
      for (let round = 0; round < ROUNDS + 5; round++) {
        const address = `${site.origin}/en/search?q=${encodeURIComponent(ask(round))}`
        // Each is asked three times and the middle one counts: the machine works for others too.
        const tries: number[] = []
        let text = ''
        for (let turn = 0; turn < 3; turn++) {
          const began = performance.now()
          const answer = await fetch(address)
          text = await answer.text()
          tries.push(performance.now() - began)
          if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
        }
        const passed = median(tries)
        if (round === 0) console.log(`  ${name}: ${/class="year-head">([^<]*)/.exec(text)?.[1]?.trim() || 'no results'}`)
        // The first ones open connections and prepare statements.
        if (round >= 5) times.push(passed)
      }
      console.log(`  ${name}: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`)
      all.push(...times)
    }
    hold(`page of results, ${OWN} documents beside ${OTHERS} of others, p95`, percentile(all, 0.95), { most: budgets.searchP95 }, ' ms')
  } finally {
    await site.end()
  }
})
finish()
