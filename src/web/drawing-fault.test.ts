import { h } from 'preact'
import { expect, test } from 'vitest'
import { path } from '../paths.ts'
import { readConfig } from '../platform/config/index.ts'
import { createLog } from '../platform/log/log.ts'
import { page } from './answer.ts'
import { createApp } from './app.ts'
import type { WebContext } from './context.ts'
import { createOpenPages } from './open-pages.ts'
import { door, type Route, site } from './route.ts'

const typed = 'zz-typed-by-somebody'
const Broken = () => {
  throw new Error(`cannot draw ${typed}`)
}
const broken = () => page(h('html', null, h(Broken, null)))
const routes: Route[] = [
  site({ path: path('/:lang/broken'), handler: broken }),
  door({ method: 'GET', path: path('/desk/broken'), audit: null, load: async () => broken }),
]

function web(drawProblem: WebContext['drawProblem']) {
  const logged: string[] = []
  const log = createLog('info', { write: line => void logged.push(line) })
  const office = { slug: 'prague', hosts: ['prague.localhost'], languages: ['en'], isDefault: true }
  const context = {
    platform: { log, now: () => new Date() },
    config: readConfig({}),
    routes,
    access: {},
    offices: () => ({ byHost: () => office }),
    formerAddress: async () => undefined,
    drawProblem,
  } as unknown as WebContext
  return { context, logged }
}
const number = (line: string | undefined) => JSON.parse(line!).request

test.each(['/desk/broken', '/en/broken'])('%s, which breaks while it is drawn, shows the one page and is logged under its number', async address => {
  const { context, logged } = web(async ({ requestId }, { status }) => h('html', null, `${status} ${requestId}`))
  const answer =
    address === '/en/broken'
      ? await createOpenPages(context)
          .render('prague.localhost', address)
          .then(one => ({ ...one, text: async () => one.body }))
      : await createApp(context).fetch(new Request(`http://prague.localhost${address}`), { client: { secure: false } } as never)
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain(`500 ${number(logged[0])}`)
  expect(JSON.parse(logged[0]!)).toMatchObject({ event: 'fault', route: expect.stringContaining('/broken') })
  expect(logged.join('')).not.toContain(typed)
})

test('Where even the page of faults breaks, nothing but a sentence goes out and the fault is in the log', async () => {
  const { context, logged } = web(async () => {
    throw new Error(typed)
  })
  const answer = await createApp(context).fetch(new Request('http://prague.localhost/desk/broken'), { client: { secure: false } } as never)
  expect([answer.status, await answer.text()]).toEqual([500, 'Something broke on our side. Please try again.\n'])
  expect(logged.map(line => JSON.parse(line).event)).toEqual(['fault', 'fault-outside-pages'])
  expect(logged.join('')).not.toContain(typed)
})
