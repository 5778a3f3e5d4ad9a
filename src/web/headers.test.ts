import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, everyLanguage, found, liveArticle, livePage } from '../../test/office.ts'
import { type TestProgram, testProgram } from '../../test/program.ts'
import { access } from '../access.ts'
import { path } from '../paths.ts'
import { routes } from '../routes.ts'
import { createApp } from './app.ts'
import type { WebContext } from './context.ts'
import { isOwnOrigin } from './own-origin.ts'
import { ownPath } from './respond.ts'
import { door, machine } from './route.ts'

let on: TestProgram
let secure: TestProgram
beforeAll(async () => {
  let office = ''
  on = await testProgram(async ({ program }) => {
    office = await found(program, 'prague', { languages: everyLanguage, demonstration: true })
  })
  await liveArticle(on.platform, as(office), { title: 'There', slug: 'there' })
  await livePage(on.platform, as(office), 'about', { title: 'About' })
  secure = await testProgram(({ program }) => found(program, 'prague'), { config: { publicUrl: new URL('https://prague.localhost') } })
})
afterAll(async () => {
  await on.close()
  await secure.close()
})

const answers = [
  '/',
  '/en',
  '/en/',
  '/ar/news',
  '/en/news/there',
  '/en/about',
  '/en/contact',
  '/en/news/feed.atom',
  '/en/news/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/en/nothing',
  '/en/news?kind=x',
  '/en/news/%00',
  '/desk',
  '/desk/sign-in',
  '/desk/articles',
  '/files/01a20d85-293a-7ccc-9f35-7ea71edfc621/x.pdf',
]

test.each(answers)('%s bears the headers of every answer, sets no cookie and asks nothing of another host', async path => {
  const { headers, text } = await on.get(path)
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map(one => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
  )
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'script-src': "'none'",
    'form-action': "'self'",
  })
  expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|https?:/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': path.startsWith('/desk') ? 'same-origin' : 'strict-origin-when-cross-origin',
    'x-robots-tag': 'noindex',
  })
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(Object.keys(headers)).not.toContain('x-powered-by')
  expect(text).not.toMatch(
    /<script(?! type="application\/ld\+json")|<style|\son[a-z]+="|<iframe|<object|src="https?:|<link rel="stylesheet" href="https?:/i,
  )
})

test('What staff see is kept by nobody; what all may see is asked for anew each time', async () => {
  expect((await on.get('/desk/sign-in')).headers['cache-control']).toBe('no-store')
  expect((await on.get('/en/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect((await on.get('/en/nothing')).headers['cache-control']).toBe('no-store')
})

test('Over https, and only there, the browser is told to stay there for a year', async () => {
  for (const path of ['/en/', '/en/nothing', '/desk/sign-in', '/robots.txt'])
    expect((await secure.get(path)).headers['strict-transport-security'], path).toBe('max-age=31536000')
  expect((await secure.get('/en/')).headers['x-robots-tag']).toBeUndefined()
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'evil.example',
  '',
  '/a\r\nSet-Cookie: x',
  '/a b',
  'javascript:alert(1)',
  '/\t/evil.example',
  '\\\\evil.example',
])('A redirect to “%s” is a fault, and never sent', to => {
  expect(() => ownPath(to)).toThrow()
})

test('A redirect to a path of ours is what it is', () => {
  for (const to of ['/', '/en/news?kind=news&year=2014', '/desk/sign-in?next=%2Fdesk']) expect(ownPath(to)).toBe(to)
})

test('Signing in never leads away, whatever the address says', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/desk/../../evil']) {
    const { status, headers, text } = await on.get(`/desk/sign-in?next=${encodeURIComponent(next)}`)
    expect(status).toBe(200)
    expect(headers.location).toBeUndefined()
    expect(text).not.toMatch(/(href|action)="(https?:)?[/\\]{2}/)
  }
  expect((await on.get('/desk/articles?x=1')).headers.location).toBe('/desk/sign-in?next=%2Fdesk%2Farticles%3Fx%3D1')
})

test.each<[string, Record<string, string>, boolean]>([
  ['from a page of ours', { origin: 'https://prague.example', 'sec-fetch-site': 'same-origin' }, true],
  ['from an older browser', { origin: 'https://prague.example' }, true],
  ['without an Origin, but said to be ours', { 'sec-fetch-site': 'same-origin' }, true],
  ['from another site', { origin: 'https://evil.example' }, false],
  ['from a site beside ours', { origin: 'https://prague.example', 'sec-fetch-site': 'same-site' }, false],
  ['from nowhere', {}, false],
  ['from a file or a sandbox', { origin: 'null' }, false],
  ['typed or from a bookmark', { 'sec-fetch-site': 'none' }, false],
  ['from another port', { origin: 'https://prague.example:8443' }, false],
  ['from a name that begins like ours', { origin: 'https://prague.example.evil.example' }, false],
])('A form %s', (_, headers, ours) => {
  expect(isOwnOrigin(new Headers(headers), 'prague.example')).toBe(ours)
})

test('Every POST from elsewhere is refused, before anything of it is taken in', async () => {
  for (const route of routes.filter(one => one.method === 'POST')) {
    const address = route.path.pattern.replace(':lang', 'en').replaceAll(/:[a-z]+/gi, 'x')
    for (const headers of [{}, { Origin: 'https://evil.example' }, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }])
      expect(
        (await on.get(address, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' } })).status,
        address,
      ).toBe(403)
  }
})

test('A route without a right that access.ts knows stops the program at start, by its name', () => {
  const nothing = { kind: 'problem', status: 404 } as const
  const open = machine({ path: path('/open'), handler: () => nothing })
  const line = { method: 'GET', path: path('/desk/new-thing'), audit: null, load: async () => () => nothing } as const
  const start = (...more: WebContext['routes']) => createApp({ routes: [open, ...more], access } as unknown as WebContext)
  expect(() => start()).not.toThrow()
  expect(() => start(door(line))).not.toThrow()
  for (const right of ['text.wirte', '', 'toString'])
    expect(() => start({ ...line, face: 'desk', right })).toThrow(/GET \/desk\/new-thing asks for the right/)
})
