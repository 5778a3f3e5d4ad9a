import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { end, env, freePort } from './started.ts'

// What nginx writes itself.
const written = /^(content-(length|encoding|type)|transfer-encoding|date|connection|keep-alive|server|etag|last-modified|accept-ranges)$/

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

/** nginx on core 0 with a page's bytes in a file and its headers in the configuration. */
export async function startNginx(folder: string, page: string): Promise<{ process: ChildProcess; page: string }> {
  const { bytes, headers: given } = await fetchPacked(page)
  const port = await freePort()
  await writeFile(join(folder, 'page.html'), gunzipSync(bytes))
  await writeFile(join(folder, 'page.html.gz'), bytes)
  const headers = given.filter(([name]) => !written.test(name)).map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}' always;`)
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
