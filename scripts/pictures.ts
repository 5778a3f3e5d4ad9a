// The pictures of the README and the handbooks, taken from the demonstration as it is started: `node scripts/pictures.ts`, after a build.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { paths } from '../src/paths.ts'
import { openBrowser, type TestBrowser } from '../test/browser.ts'
import { becomeAdministrator } from '../test/desk-session.ts'
import { startProgram } from '../test/started-program.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
const host = 'prague.localhost'

interface Wish {
  /** The file's name, without its ending. */
  readonly name: string
  readonly path: string
  readonly phone?: boolean
  readonly dark?: boolean
  /** Pixels from the top; the whole page unless told. */
  readonly height?: number
  /** As the administrator sees it. */
  readonly desk?: boolean
}

const pictures: readonly Wish[] = [
  { name: 'home-en', path: paths.site.home({ lang: 'en' }), height: 1500 },
  { name: 'home-ar-phone', path: paths.site.home({ lang: 'ar' }), phone: true, height: 1100 },
  { name: 'home-uk-phone-dark', path: paths.site.home({ lang: 'uk' }), phone: true, dark: true, height: 1100 },
  { name: 'contact-cs-phone', path: paths.site.contact({ lang: 'cs' }), phone: true, height: 1100 },
  { name: 'article-en', path: paths.site.news({ lang: 'en' }), height: 1500 },
  { name: 'desk-articles', path: paths.desk.articles({}), desk: true, height: 900 },
]

const program = await startProgram()
const browser = await openBrowser()
try {
  const administrator = await becomeAdministrator(program, 'prague')
  for (const wish of pictures) await take(browser, wish, administrator.cookie)
} finally {
  await browser.close()
  await program.end('SIGTERM')
  await rm(program.dataDir, { recursive: true, force: true })
}

async function take(from: TestBrowser, { name, path, phone, dark, height, desk }: Wish, cookie: string): Promise<void> {
  const width = phone ? 320 : 1280
  const tab = await from.tab({ width, scheme: dark ? 'dark' : 'light' })
  const origin = `http://${host}:${program.port}`
  if (desk) {
    const [own, value] = cookie.split('=')
    await tab.page.context().addCookies([{ name: own!, value: value!, url: origin }])
  }
  await tab.open(origin + path, { axe: [] })
  const clip = height ? { x: 0, y: 0, width, height } : undefined
  const picture = await tab.page.screenshot({ fullPage: true, clip })
  await sharp(picture)
    .webp({ quality: 82 })
    .toFile(join(folder, `${name}.webp`))
  await tab.close()
  console.log(`${name}.webp`)
}
