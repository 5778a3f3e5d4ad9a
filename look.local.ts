import { rm } from 'node:fs/promises'
import { openBrowser } from './test/browser.ts'
import { startProgram } from './test/started-program.ts'

const [, , ...wishes] = process.argv
const program = await startProgram()
const browser = await openBrowser()
try {
  for (const wish of wishes) {
    const [path, width = '1280', scheme = 'light', name] = wish.split(',')
    const tab = await browser.tab({ width: Number(width) as 320, scheme: scheme as 'light' })
    try {
      await tab.open(`http://prague.localhost:${program.port}${path}`, { axe: [{ width: Number(width) as 320, scheme: scheme as 'light' }] })
    } catch (e) {
      console.log(path, width, String((e as Error).message).slice(0, 2500))
    }
    await tab.page.screenshot({
      fullPage: true,
      path: `/tmp/shots-pub/${name ?? path!.replaceAll('/', '_')}-${width}${scheme === 'dark' ? '-dark' : ''}.png`,
    })
    await tab.close()
  }
  for (const path of (process.env.GET ?? '').split(' ').filter(Boolean)) {
    const { status, headers, text } = await program.get(path, { host: 'prague.localhost' })
    console.log(path, status, headers['content-type'], headers['content-disposition'], '\n' + text.slice(0, Number(process.env.CHARS ?? 1500)))
  }
} finally {
  await browser.close()
  await program.end('SIGTERM')
  await rm(program.dataDir, { recursive: true, force: true })
}
