// A cached page against nginx, which serves the same compressed bytes with the same headers from disk; each on one core.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'

const run = promisify(execFile)
const program = join(import.meta.dirname, '../dist/main.js')
const budget = 0.6
const rounds = 5
// What nginx writes itself.
const written = /^(content-(length|encoding|type)|transfer-encoding|date|connection|keep-alive|server|etag|last-modified|accept-ranges)$/
// Distributions put servers here, outside an ordinary person's path.
const env: NodeJS.ProcessEnv = { ...process.env, PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter) }

const missing = (await Promise.all(['wrk', 'nginx', 'taskset'].map(async tool => ((await isThere(tool)) ? [] : [tool])))).flat()
if (missing.length > 0 || availableParallelism() < 2) {
  console.log(`cached page against nginx: not measured, ${missing.length > 0 ? `${missing.join(' and ')} not installed` : 'it needs two cores'}`)
} else if (!existsSync(program)) {
  console.error('dist/main.js is not there: npm run build makes it')
  process.exitCode = 1
} else {
  const folder = await mkdtemp(join(tmpdir(), 'waypost-bench-'))
  // The database and nginx's worker may run as another user.
  await chmod(folder, 0o755)
  try {
    process.exitCode = (await cachedAgainstNginx(folder)) >= budget ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The median of the ratios of interleaved rounds: a noisy machine disturbs both sides of a round alike. */
async function cachedAgainstNginx(folder: string): Promise<number> {
  const site = await startProgram(folder)
  try {
    const page = await firstArticle(site.origin)
    const nginx = await startNginx(folder, await fetchPacked(page))
    try {
      await requestsPerSecond(page)
      const ratios: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const ours = await requestsPerSecond(page)
        const theirs = await requestsPerSecond(nginx.page)
        ratios.push(ours / theirs)
        console.log(`  round ${round + 1}: ${Math.round(ours)} against ${Math.round(theirs)} requests a second, ratio ${(ours / theirs).toFixed(2)}`)
      }
      const median = ratios.toSorted((one, other) => one - other)[Math.floor(rounds / 2)]!
      const verdict = median >= budget ? 'holds' : `falls short by ${(budget - median).toFixed(2)}`
      console.log(`cached page against nginx: ${median.toFixed(2)} (budget ${budget} or more): ${verdict}`)
      return median
    } finally {
      await end(nginx.process, 'SIGQUIT')
    }
  } finally {
    await end(site.process, 'SIGTERM')
  }
}

async function startProgram(folder: string): Promise<{ process: ChildProcess; origin: string }> {
  const port = await freePort()
  const { DATABASE_URL: _1, DATABASE_OWNER_URL: _2, PUBLIC_URL: _3, HOST: _4, WEB_PROCESSES: _5, ...kept } = env
  const settings = { ...kept, PORT: String(port), DATA_DIR: join(folder, 'data'), WAYPOST_DEMO: 'on' }
  // What it starts, the database too, inherits the core.
  const started = spawn('taskset', ['-c', '0', process.execPath, program], { env: settings, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  for (let waited = 0; waited < 120_000 && started.exitCode === null; waited += 100) {
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined)
    if (ready?.status === 200) return { process: started, origin }
    await wait(100)
  }
  await end(started, 'SIGKILL')
  throw new Error('The program did not become ready within two minutes')
}

async function firstArticle(origin: string): Promise<string> {
  const list = await (await fetch(`${origin}/en/news`)).text()
  const found = list.match(/href="(\/en\/news\/[^"/?#.]+)"/)
  if (found === null) throw new Error('No article is listed at /en/news')
  return origin + found[1]
}

interface Packed {
  headers: [name: string, value: string][]
  bytes: Buffer
}

/** The page as it goes over the wire; fetch would hand it over unpacked. */
async function fetchPacked(address: string): Promise<Packed> {
  const answer = await new Promise<IncomingMessage>((answered, failed) =>
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, answered).once('error', failed),
  )
  const bytes = Buffer.concat(await answer.toArray())
  if (answer.headers['content-encoding'] !== 'gzip') throw new Error(`${address} did not come compressed`)
  return { headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]), bytes }
}

/** nginx with the page's bytes in a file and its headers in the configuration. */
async function startNginx(folder: string, page: Packed): Promise<{ process: ChildProcess; page: string }> {
  const port = await freePort()
  await writeFile(join(folder, 'page.html'), gunzipSync(page.bytes))
  await writeFile(join(folder, 'page.html.gz'), page.bytes)
  const headers = page.headers
    .filter(([name]) => !written.test(name))
    .map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}' always;`)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path ${folder}/${kind};`)
  const configuration = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events { worker_connections 512; }
http { access_log off; sendfile on; keepalive_requests 1000000; gzip_static on; types { text/html html; } ${places.join(' ')}
server { listen 127.0.0.1:${port}; root ${folder}; ${headers.join(' ')} } }`
  await writeFile(join(folder, 'nginx.conf'), configuration)
  const started = spawn('taskset', ['-c', '0', 'nginx', '-e', `${folder}/nginx.log`, '-c', `${folder}/nginx.conf`], { env, stdio: 'inherit' })
  const address = `http://127.0.0.1:${port}/page.html`
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if ((await fetch(address).catch(() => undefined))?.ok) return { process: started, page: address }
    await wait(100)
  }
  await end(started, 'SIGKILL')
  throw new Error('nginx did not start')
}

async function requestsPerSecond(address: string): Promise<number> {
  const { stdout } = await run('taskset', ['-c', '1', 'wrk', '-t1', '-c32', '-d4s', '-H', 'Accept-Encoding: gzip', address], { env })
  if (stdout.includes('Non-2xx')) throw new Error(`${address} answered with errors under load`)
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)![1])
}

async function isThere(tool: string): Promise<boolean> {
  const failure: { code?: unknown } | undefined = await run(tool, ['-v'], { env }).then(
    () => undefined,
    error => error,
  )
  return failure?.code !== 'ENOENT'
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(listening => server.once('listening', listening))
  const { port } = server.address() as { port: number }
  await new Promise(closed => server.close(closed))
  return port
}

async function end(started: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = new Promise(over => started.once('exit', over))
  started.kill(signal)
  await Promise.race([ended, wait(10_000).then(() => started.kill('SIGKILL'))])
}
