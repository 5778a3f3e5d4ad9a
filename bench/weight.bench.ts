// Weight: bytes and requests of a first visit, pictures aside, and Lighthouse on four pages.
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import lighthouse from 'lighthouse'
import { chromium as browser } from 'playwright-core'
import { budgets, finish, hold } from './budgets.ts'
import { firstArticle, freePort, inFolder, start } from './started.ts'

await inFolder(async folder => {
  const site = await start(join(folder, 'data'))
  try {
    const article = await firstArticle(site.origin)
    for (const [path, bytes] of [
      ['/en/', budgets.homeBytes],
      ['/ar/', budgets.homeBytes],
      [article, budgets.pageBytes],
      ['/en/news', budgets.pageBytes],
      ['/en/contact', budgets.pageBytes],
      ['/en/events', budgets.pageBytes],
      ['/en/events/summer-school-2015', budgets.pageBytes],
      ['/en/projects/headstart', budgets.pageBytes],
      ['/en/publications', budgets.pageBytes],
      ['/en/topics/integration', budgets.pageBytes],
      ['/en/figures', budgets.pageBytes],
    ] as const)
      await weigh(site.origin, path, bytes)
    await lighthouseOn(site.origin, ['/en/', article, '/en/news', '/ar/contact'])
  } finally {
    await site.end()
  }
})
finish()

async function weigh(origin: string, path: string, budget: number): Promise<void> {
  const page = await fetched(origin + path)
  const html = await (await fetch(origin + path)).text()
  const links = [...html.matchAll(/<link\s[^>]*rel="(?:stylesheet|icon|preload)"[^>]*>/g)].map(found => /href="([^"]+)"/.exec(found[0])![1]!)
  const scripts = [...html.matchAll(/<script\s[^>]*src="([^"]+)"/g)].map(found => found[1]!)
  const others = [...new Set([...links, ...scripts])]
  const sizes = await Promise.all(others.map(one => fetched(new URL(one, origin).href)))
  hold(
    `first visit to ${path}`,
    sizes.reduce((sum, one) => sum + one, page),
    { most: budget },
    ' bytes',
  )
  hold(`requests of a first visit to ${path}`, 1 + others.length, { most: budgets.requests })
}

/** Bytes of the answer as it comes over the wire, head included. */
async function fetched(address: string): Promise<number> {
  const answer = await new Promise<IncomingMessage>((answered, failed) =>
    get(address, { headers: { 'Accept-Encoding': 'br' } }, answered).once('error', failed),
  )
  const head = answer.rawHeaders.reduce((sum, text) => sum + text.length + 2, 20)
  return head + Buffer.concat(await answer.toArray()).length
}

/** The figure for search engines is taken without `is-crawlable`: the demonstration asks not to be found, on purpose. */
async function lighthouseOn(origin: string, paths: readonly string[]): Promise<void> {
  const port = await freePort()
  const args = chromium.args.filter(argument => argument !== '--single-process' && !argument.startsWith('--remote-debugging'))
  const opened = await browser.launch({ executablePath: await chromium.executablePath(), args: [...args, `--remote-debugging-port=${port}`] })
  try {
    for (const path of paths) {
      const result = await lighthouse(origin + path, {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
        skipAudits: ['is-crawlable'],
      })
      const categories = Object.values(result!.lhr.categories)
      for (const category of categories)
        hold(`Lighthouse ${category.title} on ${path}`, Math.round((category.score ?? 0) * 100), { least: budgets.lighthouse })
      for (const audit of Object.values(result!.lhr.audits))
        if (audit.score !== null && audit.score < 1 && audit.scoreDisplayMode !== 'informative' && audit.scoreDisplayMode !== 'metricSavings')
          console.log(`    ${audit.id}: ${audit.title}`)
    }
  } finally {
    await opened.close()
  }
}
