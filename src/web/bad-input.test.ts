import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, found, liveArticle } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'

let on: TestProgram
beforeAll(async () => {
  let office = ''
  on = await testProgram(async ({ program }) => {
    office = await found(program, 'prague')
  })
  await liveArticle(on.platform, as(office), { title: 'There', slug: 'there' })
})
afterAll(() => on.close())

/** Whether an answer is a page of the office, in its design, that tells nothing of the program's inside. */
function expectOwnPage(text: string, lang = 'en') {
  expect(text).toMatch(new RegExp(`<html lang="${lang}"`))
  expect(text).toContain('Office prague')
  expect(text).not.toMatch(/\bat .*\.tsx?:\d+|node_modules|Error:|postgres|stack/i)
}
/** A mark that must be found in no line of the log. */
const typed = 'zz-typed-by-somebody'

test.each([
  ['/en/news?kind=nonsense', 400],
  ['/en/news?year=12', 400],
  ['/en/news?year=2014a', 400],
  ['/en/news?page=0', 400],
  ['/en/news?page=-1', 400],
  ['/en/news?page=1e3', 400],
  ['/en/news?page=999999', 400],
  [`/en/news?kind=${typed.repeat(500)}`, 400],
  ['/en/news?page=1%00', 400],
  ['/en/news?unknown=%00', 200],
  ['/en/news?page=99999', 404],
  ['/en/news?unknown=1&utm_source=x', 200],
  [`/en/news?unknown=${typed.repeat(500)}`, 200],
  [`/en/news/${typed}`, 404],
  [`/en/news/${'a'.repeat(9000)}`, 400],
  [`/en/${typed}/`, 301],
  ['/xx/news', 404],
  ['/ru/', 404],
  ['/en/news/%', 400],
  ['/en/news/%zz', 400],
  ['/en/news/%E0%A4%A', 400],
  ['/en/news/%c0%ae%c0%ae/', 400],
  ['/%', 400],
  ['/en/news/%00', 400],
  ['/en/news/there%00', 400],
  ['/en/news/a%0d%0aSet-Cookie:%20x=1', 400],
  ['/en/news/%1b[31m', 400],
  ['/en/news/THERE', 404],
  ['/en/news/th%65re', 200],
  ['/en/news/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8', 404],
  ['/en/../../etc/passwd', 404],
  ['/en/news/..%2f..%2fetc%2fpasswd', 404],
  ['/en/news/%2e%2e/there', 404],
  ['/assets/..%2f..%2fpackage.json', 404],
  ['/assets/../../package.json', 404],
  ['/styles/prague.ffffff-ffffff.css', 404],
  ['/files/not-an-id/name.pdf', 404],
  ['/files/01a20d85-293a-7ccc-9f35-7ea71edfc621/name.pdf', 404],
  ['/pictures/abc/800.webp', 404],
  [`/pictures/${'0'.repeat(64)}/801.webp`, 404],
  [`/pictures/${'0'.repeat(64)}/800.exe`, 404],
  ['/sitemaps/0.xml', 404],
  ['/sitemaps/99999.xml', 404],
  ['//evil.example/', 404],
  ['/en//', 404],
  ['/en/news/there?', 200],
  ['/desk/articles/not-an-id/en', 303],
  ['/desk/', 301],
  ['/desk/articles/', 301],
  ['/.env', 404],
  ['/wp-login.php', 404],
])('%s is answered with %i, in the office’s design', async (path, status) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await on.get(path, { method })
    expect(answer.status, method).toBe(status)
    if (method === 'HEAD') expect(answer.text).toBe('')
    else if (status >= 400) expectOwnPage(answer.text)
    if (status === 404 || status === 400) expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('An error page speaks the language that the address begins with', async () => {
  expectOwnPage((await on.get('/cs/nic-takoveho')).text, 'cs')
  expectOwnPage((await on.get('/uk/news/nothing')).text, 'uk')
})

test.each(['unknown.example', 'prague.localhost.evil.example', '[::2]', '1.2.3.4', 'xn--e1afmkfd'])(
  'A host that no office has (%s) learns nothing',
  async host => {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/en/', 'GET'],
      ['/desk', 'GET'],
      ['/en/news', 'OPTIONS'],
      ['/en/news', 'DELETE'],
      ['/desk/sign-in', 'POST'],
      ['/robots.txt', 'GET'],
    ] as const) {
      const { status, text, headers } = await on.get(path, { host, method })
      expect([path, method, status, text]).toEqual([path, method, 404, 'Not found\n'])
      expect(Object.keys(headers)).not.toContain('allow')
      expect(JSON.stringify(headers)).not.toMatch(/waypost|prague/i)
    }
  },
)

test.each(['', ' ', 'prague.localhost:port', 'prague.localhost/en', 'a@prague.localhost', 'prague localhost', 'ПРАГА'])(
  'A host that is none (“%s”) is refused, and nobody’s fault',
  async host => {
    const answer = await raw(`GET /en/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(Number(answer.slice(9, 12))).toBeGreaterThanOrEqual(400)
    expect(Number(answer.slice(9, 12))).toBeLessThan(500)
    expect(answer).not.toContain('Office prague')
  },
)

test('Forwarding headers of a stranger change neither the office nor an address on the page', async () => {
  const plain = await on.get('/en/')
  const forged = await on.get('/en/', {
    headers: {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.example',
      'X-Original-URL': '/desk',
      'X-HTTP-Method-Override': 'DELETE',
    },
  })
  expect(forged.text).toBe(plain.text)
})

test.each(['PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND', 'PURGE', 'TRACE', 'SEARCH'])(
  '%s of a public page is not allowed, and what is allowed is told',
  async method => {
    const { status, headers, text } = await on.get('/en/news', { method })
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, OPTIONS')
    expectOwnPage(text)
  },
)

test('OPTIONS tells the methods of an address, and of one that is none that it is none', async () => {
  expect(await on.get('/en/news', { method: 'OPTIONS' })).toMatchObject({ status: 204, headers: { allow: 'GET, HEAD, OPTIONS' } })
  expect(await on.get('/desk/sign-in', { method: 'OPTIONS' })).toMatchObject({ status: 204, headers: { allow: 'GET, HEAD, OPTIONS, POST' } })
  expect(await on.get('/', { method: 'OPTIONS' })).toMatchObject({ status: 204, headers: { allow: 'GET, HEAD, OPTIONS' } })
  expect(await on.get('/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
  expect((await on.get('/en/nothing/at/all', { method: 'OPTIONS' })).status).toBe(404)
})

test('HEAD answers what GET would, without its body', async () => {
  for (const path of ['/en/', '/en/news', '/en/news/there', '/en/contact', '/en/news/feed.atom', '/sitemap.xml', '/robots.txt', '/healthz']) {
    const [get, head] = [await on.get(path), await on.get(path, { method: 'HEAD' })]
    expect([head.status, head.text], path).toEqual([get.status, ''])
    expect(head.headers['content-type'], path).toBe(get.headers['content-type'])
    expect(head.headers.etag, path).toBe(get.headers.etag)
  }
})

test('Headers without end are refused before they are read', async () => {
  const answer = await raw(`GET /en/ HTTP/1.1\r\nHost: prague.localhost\r\nX-Long: ${typed.repeat(2000)}\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  const many = await raw(`GET /en/ HTTP/1.1\r\nHost: prague.localhost\r\nConnection: close\r\n${'X-Many: 1\r\n'.repeat(1200)}\r\n`)
  expect(Number(many.slice(9, 12))).toBeLessThan(500)
})

test.each([
  ['GET /en/ HTTP/1.1\r\nHost: prague.localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n'],
  ['GET /en/ HTTP/9.9\r\n\r\n'],
  ['GET /en/ HTTP/1.1\r\n\r\n'],
  [`${typed} nonsense\r\n\r\n`],
  ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['GET http://evil.example/en/ HTTP/1.1\r\nHost: prague.localhost\r\nConnection: close\r\n\r\n'],
  ['GET /en/ HTTP/1.1\r\nHost: prague.localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['GET /en/\0 HTTP/1.1\r\nHost: prague.localhost\r\n\r\n'],
  ['CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
])('What is no request is refused or left: %o', async text => {
  const answer = await raw(text)
  expect(answer === '' || /^HTTP\/1\.1 [1234]/.test(answer), answer.slice(0, 200)).toBe(true)
  expect(answer).not.toContain('evil.example')
})

test('Half a request and a slow client keep nobody else waiting', async () => {
  const half = [connect(on.port, '127.0.0.1'), connect(on.port, '127.0.0.1')]
  half[0]!.write('GET /en/ HTTP/1.1\r\nHost: prague.local')
  half[1]!.write(
    'POST /desk/sign-in HTTP/1.1\r\nHost: prague.localhost\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nemail=',
  )
  await wait(50)
  const began = performance.now()
  expect((await on.get('/en/')).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1000)
  for (const socket of half) socket.destroy()
  expect(on.web.server.headersTimeout).toBeLessThanOrEqual(15_000)
  expect(on.web.server.requestTimeout).toBeLessThanOrEqual(60_000)
})

test('A form that breaks off on its way is no fault of ours, nor of the database', async () => {
  const sign = `POST /desk/sign-in HTTP/1.1\r\nHost: prague.localhost:${on.port}\r\nOrigin: http://prague.localhost:${on.port}\r\n`
  const socket = connect(on.port, '127.0.0.1', () =>
    socket.write(`${sign}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=${typed}`),
  )
  await wait(100)
  const before = on.logged.length
  socket.destroy()
  while (on.logged.length === before) await wait(10)
  expect(JSON.parse(on.logged.at(-1)!)).toMatchObject({ level: 'debug', event: 'request', status: 400 })
})

test('Whatever is asked, the answer is no 500', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      'en',
      'cs',
      'news',
      'pages',
      'about',
      'contact',
      'there',
      'feed.atom',
      'desk',
      'files',
      'pictures',
      'assets',
      '..',
      '.',
      '',
      '%',
      '%2f',
      '%00',
      '%ff',
    ),
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
    fc.webSegment(),
  )
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map(text => `?${text}`),
    fc.constantFrom('?kind=%', '?page=%00', '?year[]=2014', '?kind=news&kind=x', '?&&=&'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 5 }),
      query,
      fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
      async (parts, search, method) => {
        const { status } = await on.get(`/${parts.join('/')}${search}`, { method })
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 300 },
  )
})

test('Nothing that was typed is in the log, nor where it came from', async () => {
  await on.get(`/en/news/${typed}?q=${typed}`, { headers: { Cookie: typed, 'User-Agent': typed, Referer: `http://${typed}/` } })
  await on.get('/desk/sign-in', {
    method: 'POST',
    headers: { Origin: 'http://prague.localhost', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `email=${typed}@example.org&password=${typed}`,
  })
  expect(on.logged.length).toBeGreaterThan(50)
  const all = on.logged.join('')
  expect(all).not.toContain(typed)
  expect(all).not.toMatch(/127\.0\.0\.1|evil\.example|passwd|"event":"fault/)
  for (const line of on.logged) expect(() => JSON.parse(line)).not.toThrow()
})

/** Sends bytes as they are, and gives everything that came back before the other side closed, or within a second. */
function raw(text: string): Promise<string> {
  return new Promise(told => {
    const socket = connect(on.port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')))
    let answer = ''
    socket.setEncoding('utf8').setTimeout(1000, () => socket.destroy())
    socket.on('data', part => (answer += part))
    socket.on('error', () => {})
    socket.on('close', () => told(answer))
  })
}
