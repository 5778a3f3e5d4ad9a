// Publishing: from a commit to its being seen on two processes, while pages that do not show the change stay kept.
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { budgets, finish, hold, median, percentile } from './budgets.ts'
import { filling } from './fill.ts'
import { inFolder, type Started, start } from './started.ts'

const agent = new Agent({ keepAlive: true })
const CHANGES = 300
/** How long the wait for the change to be seen may be before it counts as never. */
const PATIENCE = 5000

await inFolder(async folder => {
  const { newLiveArticle, publishAnew, withInstallation } = await filling()
  const data = join(folder, 'data')
  const first = await start(data)
  let second: Started | undefined
  try {
    await withInstallation(data, async (program, ask) => {
      const { host, port, database, user } = program.platform.database.connection
      // The second program works on the first one's database as on one of its own.
      const url = `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`
      second = await start(data, { DATABASE_URL: url, WAYPOST_DEMO: 'off' })
      const both = [first, second]
      const { article, revision } = await newLiveArticle(program, ask, 'Measured 0')
      const page = '/en/news/measured-0'
      const others = ['/cs/', '/en/contact', '/cs/news', '/ar/']
      for (const site of both) for (const path of [page, ...others]) await ask200(site.origin + path)
      const before = await Promise.all(both.map(site => rendered(site)))
      const times: number[] = []
      let basedOn = revision
      for (let number = 1; number <= CHANGES; number += 1) {
        basedOn = await publishAnew(program, ask, { article, basedOn, title: `Measured ${number}` })
        const committed = performance.now()
        const seen = await Promise.all(both.map(site => until(site.origin + page, `<h1>Measured ${number}</h1>`, committed)))
        times.push(Math.max(...seen))
      }
      hold('commit to visible on two processes, median of', median(times), { most: budgets.visibleMedian }, ' ms')
      hold('commit to visible on two processes, p99', percentile(times, 0.99), { most: budgets.visibleP99 }, ' ms')
      for (const site of both) for (const path of others) await ask200(site.origin + path)
      const after = await Promise.all(both.map(site => rendered(site)))
      // Each process renders the changed page at most once a change, and none of the others.
      const more = Math.max(...after.map((count, index) => count - before[index]! - CHANGES))
      hold('pages rendered again that did not show the change', Math.max(0, more), { most: 0 })
    })
  } finally {
    await second?.end()
    await first.end()
  }
})
finish()

function ask200(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`${address} answers ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}

/** Milliseconds since the commit at which the answer that shows the change had arrived. */
async function until(address: string, mark: string, committed: number): Promise<number> {
  for (;;) {
    const shown = (await ask200(address)).includes(mark)
    const passed = performance.now() - committed
    if (shown) return passed
    if (passed > PATIENCE) throw new Error(`${address} did not show the change within ${PATIENCE} ms`)
  }
}

async function rendered(site: Started): Promise<number> {
  const figures = await (await fetch(`${site.origin}/metrics`)).text()
  return Number(/^waypost_cache_renders (\d+)/m.exec(figures)![1])
}
