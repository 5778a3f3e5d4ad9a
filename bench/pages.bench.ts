// Pages: kept ones against nginx with equal headers, and of each kind afresh with their queries on one core (`pages 10000`: beside as many).
import { join } from 'node:path'
import { budgets, finish, hold, median } from './budgets.ts'
import { filling } from './fill.ts'
import { startNginx } from './nginx.ts'
import { processorTime } from './processes.ts'
import { end, firstArticle, inFolder, lacking, loadOn, requestsPerSecond, start } from './started.ts'

const ROUNDS = 5
/** So many articles beside the demonstration, unless another number is asked for. */
const ARTICLES = Number(process.argv[2] ?? 200)
const gzip = ['Accept-Encoding: gzip']

await inFolder(async folder => {
  const missing = await lacking(['wrk', 'nginx', 'taskset'], 2)
  if (missing) console.log(`cached page against nginx: not measured, ${missing}`)
  else await cachedAgainstNginx(folder)
})
await inFolder(async folder => {
  const missing = await lacking(['wrk', 'taskset'], 2)
  if (missing) console.log(`pages rendered afresh: not measured, ${missing}`)
  else await afresh(folder)
})
finish()

/** The median of the ratios of interleaved rounds: a noisy machine disturbs both sides of a round alike. */
async function cachedAgainstNginx(folder: string): Promise<void> {
  const site = await start(join(folder, 'data'), {}, 0)
  try {
    const page = site.origin + (await firstArticle(site.origin))
    const nginx = await startNginx(folder, page)
    try {
      await requestsPerSecond(page, { headers: gzip })
      const ratios: number[] = []
      for (let round = 1; round <= ROUNDS; round += 1) {
        const ours = await requestsPerSecond(page, { headers: gzip })
        const theirs = await requestsPerSecond(nginx.page, { headers: gzip })
        ratios.push(ours / theirs)
        console.log(`  round ${round}: ${Math.round(ours)} against ${Math.round(theirs)} requests a second, ratio ${(ours / theirs).toFixed(2)}`)
      }
      hold('cached page against nginx', median(ratios), { least: budgets.cachedAgainstNginx })
    } finally {
      await end(nginx.process, 'SIGQUIT')
    }
  } finally {
    await site.end()
  }
}

/**
 * Pages of each kind with the cache switched off: program and database together on one core. Held is what one core gives,
 * answers by second of processor time, since the core may be asked by others too; what the clock said stands beside it.
 */
async function afresh(folder: string): Promise<void> {
  const data = join(folder, 'data')
  await (await start(data)).end()
  await (await filling()).fillWithArticles(data, ARTICLES)
  const site = await start(data, { CACHE_MEGABYTES: '0' }, 0)
  try {
    const pages = await onePageOfEach(site.origin)
    const measured = new Map(Object.keys(pages).map(name => [name, [] as { core: number; clock: number }[]]))
    // The first round warms the program; the kept figures are of the interleaved rounds after it.
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [name, path] of Object.entries(pages)) {
        const before = await processorTime(site.process.pid!, data)
        const { rate, answers } = await loadOn(site.origin + path, { connections: 16, seconds: 2 })
        const spent = (await processorTime(site.process.pid!, data)) - before
        if (round > 0) measured.get(name)!.push({ core: answers / spent, clock: rate })
      }
    for (const [name, rounds] of measured) {
      const clock = Math.round(median(rounds.map(one => one.clock)))
      hold(
        `${name} rendered afresh (${clock} by the clock)`,
        Math.round(median(rounds.map(one => one.core))),
        { least: budgets.afreshPerSecond },
        ' a second',
      )
    }
  } finally {
    await site.end()
  }
}

/** Lists, and of each kind the first page that its list, or home, leads to. */
async function onePageOfEach(origin: string): Promise<Record<string, string>> {
  const first = async (kind: string, at: string) => {
    const found = new RegExp(`href="(/en/${kind}/[^"/?#.]+)"`).exec(await (await fetch(origin + at)).text())
    return found ? { [kind]: found[1]! } : {}
  }
  return {
    home: '/en/',
    article: await firstArticle(origin),
    'an article that names nothing': '/en/news/measured-article-1',
    'list of news': '/en/news',
    'news of a topic': `/en/news?${/href="[^"]*[?]([^"]*topic=[^"&]+)/.exec(await (await fetch(`${origin}/en/news`)).text())?.[1] ?? 'topic=integration'}`,
    'list of events': '/en/events',
    ...(await first('events', '/en/events')),
    'list of projects': '/en/projects',
    ...(await first('projects', '/en/projects')),
    'list of publications': '/en/publications',
    ...(await first('publications', '/en/publications')),
    ...(await first('campaigns', '/en/')),
    'list of topics': '/en/topics',
    ...(await first('topics', '/en/topics')),
    figures: '/en/figures',
    contact: '/en/contact',
  }
}
