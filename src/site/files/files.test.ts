import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFile } from '../../domain/library/index.ts'
import { pixels, publishArticleWith, type TestLibrary, testLibrary, unsaid } from '../../domain/library/testing/library.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import type { Visit } from '../../web/visit.ts'
import { download } from './download.ts'
import { picture } from './picture.ts'

const name = 'Zpráva "o činnosti" 2014.pdf'
const shownName = 'Zpráva -o činnosti- 2014.pdf'
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)])
const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')

let library: TestLibrary
let server: Server
let origin: string
let office: string
let report: string
let unlisted: string
let original: Buffer

/** Both addresses behind a real server; which office is asked is the test's to say. */
async function answer(request: Request): Promise<Response> {
  const [, face, first, last] = new URL(request.url).pathname.split('/').map(decodeURIComponent)
  const [width, format] = (last ?? '').split('.')
  const params: Record<string, string> = face === 'pictures' ? { sha256: first!, width: width!, format: format! } : { id: first!, name: last! }
  const visit = { platform: library.platform, office: { id: office }, params, request } as Visit
  const answered = await (face === 'pictures' ? picture(visit) : download(visit))
  if (answered.kind === 'raw') return answered.response
  if (answered.kind === 'redirect') return new Response(null, { status: answered.status, headers: { Location: answered.to } })
  return new Response(null, { status: (answered as { status: number }).status })
}

beforeAll(async () => {
  library = await testLibrary()
  office = library.prague
  const add = async (called: string, source: Buffer) => {
    const outcome = await addFile(library.platform, library.as('editor'), { ...unsaid, upload: { name: called, source } })
    if (!outcome.done) throw new Error(outcome.refusal)
    return outcome.value.file
  }
  report = await add(name, bytes)
  unlisted = await add('draft.pdf', Buffer.from('%PDF-1.7\n'))
  original = await pixels(700, 350)
    .withExif({ IFD0: { Artist: 'A Person' } })
    .jpeg()
    .toBuffer()
  await add('field.jpg', original)
  await publishArticleWith(library, [report])
  server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await library.end()
})

const address = () => origin + paths.files.download({ id: report, name: shownName })
const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') => fetch(url, { headers, method, redirect: 'manual' })
const body = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('A file that a live text shows is sent as a download under its own name, and never runs as a page', async () => {
  const response = await asked(address())
  expect(response.status).toBe(200)
  expect(sha256(await body(response))).toBe(sha256(bytes))
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'accept-ranges': 'bytes',
    etag: `"${sha256(bytes)}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
  })
  expect(headers['content-disposition']).toBe(`attachment; filename=file.pdf; filename*=UTF-8''Zpr%C3%A1va%20-o%20%C4%8Dinnosti-%202014.pdf`)
  expect(new Date(headers['last-modified']!).getTime()).toBeGreaterThan(Date.now() - 60_000)
})

test('HEAD says the same and sends nothing', async () => {
  const head = await asked(address(), {}, 'HEAD')
  expect(openFiles()).toEqual([])
  const get = await asked(address())
  await body(get)
  const wanted = (response: Response) =>
    ['etag', 'content-length', 'content-type', 'content-disposition', 'last-modified'].map(one => response.headers.get(one))
  expect(wanted(head)).toEqual(wanted(get))
  expect((await body(head)).length).toBe(0)
})

test('A download that broke off goes on where it stopped, and the bytes are the same', async () => {
  const first = await asked(address(), { range: 'bytes=0-999999' })
  expect([first.status, first.headers.get('content-range'), first.headers.get('content-length')]).toEqual([
    206,
    `bytes 0-999999/${bytes.length}`,
    '1000000',
  ])
  const parts = [await body(first)]
  const rest = await asked(address(), { range: 'bytes=1000000-', 'if-range': first.headers.get('etag')! })
  expect(rest.status).toBe(206)
  parts.push(await body(rest))
  expect(sha256(Buffer.concat(parts))).toBe(sha256(bytes))
  const last = await asked(address(), { range: 'bytes=-5' })
  expect(await body(last)).toEqual(bytes.subarray(-5))
})

test('A part of other bytes than the client has is not sent: it gets the whole', async () => {
  const response = await asked(address(), { range: 'bytes=1000000-', 'if-range': '"another"' })
  expect(response.status).toBe(200)
  expect((await body(response)).length).toBe(bytes.length)
})

test('A part behind the end is refused with the length', async () => {
  const response = await asked(address(), { range: `bytes=${bytes.length}-` })
  expect([response.status, response.headers.get('content-range'), (await body(response)).length]).toEqual([416, `bytes */${bytes.length}`, 0])
})

test('Who has it already gets 304 without bytes', async () => {
  const { headers } = await asked(address(), {}, 'HEAD')
  const conditions: Record<string, string>[] = [{ 'if-none-match': headers.get('etag')! }, { 'if-modified-since': headers.get('last-modified')! }]
  for (const condition of conditions) {
    const response = await asked(address(), condition)
    expect([response.status, response.headers.get('etag'), (await body(response)).length]).toEqual([304, headers.get('etag'), 0])
  }
})

test('Another name in the address leads to the right one', async () => {
  const response = await asked(origin + paths.files.download({ id: report, name: 'setup.exe' }))
  expect([response.status, response.headers.get('location')]).toEqual([301, paths.files.download({ id: report, name: shownName })])
})

test('A file that nothing public shows is not there though its id is known, and neither is one of another office or none', async () => {
  expect((await asked(origin + paths.files.download({ id: unlisted, name: 'draft.pdf' }))).status).toBe(404)
  for (const id of [newId(), 'x', "'", '..%2f..', report.toUpperCase()])
    expect((await asked(`${origin}/files/${encodeURIComponent(id)}/a.pdf`)).status, id).toBe(404)
  office = library.budapest
  expect((await asked(address())).status).toBe(404)
  expect((await asked(`${origin}/pictures/${sha256(original)}/320.webp`)).status).toBe(404)
  office = library.prague
})

test.runIf(existsSync('/proc/self/fd'))('A client that leaves in the middle closes the file', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`GET ${new URL(address()).pathname} HTTP/1.1\r\nHost: a\r\n\r\n`)
  await once(socket, 'data')
  socket.pause()
  socket.destroy()
  for (let left = 100; openFiles().length && left > 0; left--) await wait(20)
  expect(openFiles()).toEqual([])
})

test('A picture is made when it is first asked for, without what its original says of a person, and may be kept for ever', async () => {
  const at = `${origin}/pictures/${sha256(original)}/320.webp`
  const responses = await Promise.all([asked(at), asked(at), asked(at)])
  const [one, two] = await Promise.all(responses.map(body))
  expect(one).toEqual(two)
  expect(await sharp(one!).metadata()).toMatchObject({ width: 320, height: 160, format: 'webp' })
  expect(one!.includes('A Person')).toBe(false)
  expect(Object.fromEntries(responses[0]!.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(one!.length),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await asked(at, { 'if-none-match': responses[0]!.headers.get('etag')! })).status).toBe(304)
  const head = await asked(at, {}, 'HEAD')
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(one!.length)])
  expect((await asked(`${origin}/pictures/${sha256(original)}/700.jpg`)).headers.get('content-type')).toBe('image/jpeg')
})

test.each(['321.webp', '960.webp', '0320.webp', '320.png', '320.svg', '320', '-1.webp', '1e3.webp'])(
  'The picture %s is not offered, so it is not there',
  async last => {
    expect((await asked(`${origin}/pictures/${sha256(original)}/${last}`)).status).toBe(404)
  },
)

test('A document is no picture, and a hash that nobody has is nothing', async () => {
  for (const hash of [sha256(bytes), '0'.repeat(64), sha256(original).toUpperCase(), '..'])
    expect((await asked(`${origin}/pictures/${encodeURIComponent(hash)}/320.webp`)).status).toBe(404)
})

/** Files of the store that this process holds open. */
function openFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return []
  return readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`)
      return file.startsWith(library.folder) ? [file] : []
    } catch {
      return []
    }
  })
}
