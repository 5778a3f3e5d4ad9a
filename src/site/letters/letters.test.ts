import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSuperuser } from '../../../test/database.ts'
import { type Fields, formWish, type Told, type Wish } from '../../../test/http.ts'
import { as, everyLanguage, found, liveArticle, livePage, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { problemsOf } from '../../design/valid-html.fixture.ts'
import { addTopic } from '../../domain/topics/index.ts'
import { sendMessage } from '../../jobs/send-message.ts'
import { forgetUnconfirmedLetters, writeDueLetters } from '../../jobs/write-letters.ts'
import { paths } from '../../paths.ts'
import type { Connection } from '../../platform/database/pools.ts'
import { mailRoom } from '../../platform/mail/mail.ts'
import { rateLimits } from '../../web/rate-limits.ts'

let on: TestProgram & { database: { superuser: Connection } }
let prague: string
let topic: string
let now = new Date('2027-06-08T08:00:00Z')
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
  on.moveClock(now)
}
const DAY = 24 * 60

beforeAll(async () => {
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague', { languages: everyLanguage, names: { en: 'IOM Prague', cs: 'IOM Praha' } })
      await found(program, 'budapest', { languages: ['en', 'cs'] })
    },
    { clock: now },
  )
  const facts = { label: { en: 'Youth', cs: 'Mládež' }, about: {}, broader: null, mappings: [], position: 0 }
  topic = value(await addTopic(on.platform, as(prague), { facts, language: 'en' })).topic
  await liveArticle(on.platform, as(prague), { title: 'Of the young' }, { belongs: { topic: [topic] } })
  await livePage(on.platform, as(prague), 'privacy', { title: 'Personal data' })
})
afterAll(() => on.close())

const sql = <R extends object>(text: string, values: unknown[] = []) =>
  asSuperuser(on.database.superuser, async client => (await client.query(text, values)).rows as R[])
beforeEach(async () => {
  await sql('delete from subscriptions')
  await sql('delete from auth.attempts')
  await rm(folder(), { recursive: true, force: true })
})

const folder = () => join(on.program.config.dataDir, 'mail')
const send = async (path: string, fields: Fields, wish: Wish | Record<string, unknown> = {}) => {
  const { method, headers, body } = formWish(`http://prague.localhost:${on.port}`, fields)
  return on.get(path, { method, body, ...wish, headers: { ...headers, ...((wish as Wish).headers ?? {}) } })
}
const ask = (email: string, fields: Fields = {}, lang = 'en') =>
  send(paths.site.letters({ lang }), { email, what: 'everything', rhythm: 'at-once', ...fields })

/** Hands over what waits, and gives the mails of an address, oldest first. */
async function mailOf(address: string): Promise<ParsedMail[]> {
  const post = { mail: mailRoom(on.program.config), identity: on.program.identity, offices: on.program.offices() }
  for (const { office, message } of await sql<{ office: string; message: string }>(
    'select office_id as office, id as message from messages where sent_at is null order by id',
  ))
    await sendMessage(on.platform, post, { office, message })
  const names = (await readdir(folder()).catch(() => [])).toSorted()
  const mails = await Promise.all(names.map(async name => simpleParser(await readFile(join(folder(), name)))))
  return mails.filter(one => [one.to].flat().some(to => to?.text === address))
}
const linkIn = (mail: ParsedMail | undefined) => /https?:\/\/[^\s/]+(\/\w\w\/letters\/[A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
const writeLetters = () => writeDueLetters(on.platform, { config: on.program.config, offices: on.program.offices() })
/** Somebody who asked and said yes; gives the link of their mail. */
async function subscribed(email: string, fields: Fields = {}): Promise<string> {
  await ask(email, fields)
  const link = linkIn((await mailOf(email)).at(-1))
  expect((await send(`${link}/confirmation`, {})).status).toBe(200)
  return link
}
const everyTable = async (word: string) => {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'auth', 'jobs') and table_type = 'BASE TABLE'`,
  )
  expect(tables.length).toBeGreaterThan(40)
  const holding: string[] = []
  for (const { name } of tables) {
    const [row] = await sql<{ number: number }>(`select count(*)::int as number from ${name} t where t::text ilike $1`, [`%${word}%`])
    if (row!.number > 0) holding.push(name)
  }
  return holding
}
const heading = ({ text }: Told) => /<h1>(.*?)<\/h1>/.exec(text)?.[1]

describe('News by mail', { timeout: 60_000 }, () => {
  it('are asked for, confirmed by the link, told once, changed and ended, and then nobody knows the address any more', async () => {
    const form = await on.get('/cs/letters?topic=youth')
    expect(form.text).toMatch(/<input type="checkbox"[^>]*value="topic-youth" checked/)
    expect((await ask('jana@example.org', { what: 'topic-youth', rhythm: 'daily' }, 'cs')).status).toBe(200)
    const [asked] = await mailOf('jana@example.org')
    expect(asked!.subject).toBe('Potvrďte prosím novinky e-mailem: IOM Praha')
    expect(asked!.text).toContain('* Mládež')
    const link = linkIn(asked)

    const looked = await on.get(link)
    expect([looked.status, heading(looked)]).toEqual([200, 'Chcete tyto dopisy?'])
    expect(looked.text).not.toContain('jana@example.org')
    expect(heading(await send(`${link}/confirmation`, {}))).toBe('Vaše dopisy')

    later(60)
    await liveArticle(on.platform, as(prague), { title: 'Sbor mladých', language: 'cs' }, { belongs: { topic: [topic] } })
    await liveArticle(on.platform, as(prague), { title: 'Něco jiného', language: 'cs' })
    expect(await writeLetters()).toBe(0)
    later(DAY)
    expect([await writeLetters(), await writeLetters()]).toEqual([1, 0])
    const letter = (await mailOf('jana@example.org')).at(-1)!
    expect(letter.subject).toBe('Sbor mladých (IOM Praha)')
    expect(letter.html).toBe(false)
    expect(letter.text).toContain('/cs/news/sbor-mladych')
    expect(letter.text).not.toContain('Něco jiného')
    expect(linkIn(letter)).toBe(link)

    const changed = await send(link, { what: ['everything'], rhythm: 'at-once', language: 'en' })
    expect(changed.text).toContain('role="status"')
    later(60)
    await liveArticle(on.platform, as(prague), { title: 'Now in English' })
    await writeLetters()
    expect((await mailOf('jana@example.org')).at(-1)!.subject).toBe('Now in English (IOM Prague)')

    expect(heading(await send(`${link}/end`, {}))).toBe('Dopisy skončily')
    expect(await everyTable('jana')).toEqual([])
    expect((await on.get(link)).status).toBe(410)
    expect(heading(await send(`${link}/end`, {}))).toBe('Dopisy skončily')
    expect(on.logged.join('\n')).not.toMatch(/jana|example\.org/)
    expect(on.logged.join('\n')).not.toContain(link.split('/').at(-1))
    const trail = await sql<{ action: string; actor: string; line: string }>(
      `select action, actor, a::text as line from audit a where action like 'subscription.%' order by at, id`,
    )
    expect(trail.map(one => one.action)).toEqual(['subscription.asked', 'subscription.confirmed', 'subscription.changed', 'subscription.ended'])
    expect(trail.map(one => one.line).join('\n')).not.toMatch(/jana|127\.0\.0\.1/)
  })

  it('are not begun or ended by programs that follow links, however often', async () => {
    await ask('scanned@example.org')
    const link = linkIn((await mailOf('scanned@example.org'))[0])
    for (const path of [link, `${link}/end`, link, `${link}/end`])
      for (const method of ['GET', 'HEAD']) expect((await on.get(path, { method })).status).toBe(200)
    expect(await sql('select confirmed_at from subscriptions')).toEqual([{ confirmed_at: null }])
    await send(`${link}/confirmation`, {})
    for (const path of [link, `${link}/end`]) await on.get(path)
    expect((await on.get(`${link}/confirmation`)).headers.location).toBe(link)
    expect(await sql('select 1 from subscriptions where confirmed_at is not null')).toHaveLength(1)
  })

  it('end by the one click of a mailbox, which comes without an origin and says so, and by nothing else of that sort', async () => {
    const link = await subscribed('click@example.org')
    await liveArticle(on.platform, as(prague), { title: 'With a button' })
    await writeLetters()
    const letter = (await mailOf('click@example.org')).at(-1)!
    const headers = Object.fromEntries(letter.headerLines.map(one => [one.key, one.line]))
    const address = /^List-Unsubscribe:\s*<([^>]+)>$/i.exec(headers['list-unsubscribe']!.replaceAll(/\r\n\s+/g, ''))![1]!
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const { pathname } = new URL(address)
    expect(pathname).toBe(`${link}/end`)
    const click = (path: string, body: string, more: Record<string, string> = {}) =>
      on.get(path, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...more } })
    const refused = [
      await click(pathname, ''),
      await click(pathname, 'List-Unsubscribe=Maybe'),
      await click(pathname, 'List-Unsubscribe=One-Click', { Origin: 'https://evil.example' }),
      await click(link, 'List-Unsubscribe=One-Click&what=everything'),
      await click(`${link}/confirmation`, 'List-Unsubscribe=One-Click'),
    ]
    expect(refused.map(one => one.status)).toEqual([403, 403, 403, 403, 403])
    expect(await sql('select 1 from subscriptions')).toHaveLength(1)
    const clicked = await click(pathname, 'List-Unsubscribe=One-Click')
    expect(clicked.status).toBe(200)
    expect(clicked.headers['set-cookie']).toBeUndefined()
    expect(await everyTable('click@example.org')).toEqual([])
  })

  it('answer the same for every address: new, asked already, subscribed, or flooded', async () => {
    await subscribed('known@example.org')
    await ask('asked@example.org')
    const answers = [await ask('new@example.org'), await ask('asked@example.org'), await ask('known@example.org')]
    for (let time = 0; time < 6; time++) {
      later(30)
      answers.push(await ask('flooded@example.org'))
    }
    expect(new Set(answers.map(one => one.text)).size).toBe(1)
    expect(new Set(answers.map(one => one.status))).toEqual(new Set([200]))
    expect(await mailOf('flooded@example.org')).toHaveLength(3)
  })

  it('tell an address that gets them already by mail how to change them, and change nothing', async () => {
    const link = await subscribed('twice@example.org', { rhythm: 'weekly' })
    later(20)
    await ask('Twice@Example.org', { what: 'topic-youth', rhythm: 'at-once' }, 'cs')
    const second = (await mailOf('twice@example.org')).at(-1)!
    expect(second.subject).toBe('You already get news from IOM Prague by mail')
    expect(linkIn(second)).toBe(link)
    expect(await sql('select rhythm, language from subscriptions')).toEqual([{ rhythm: 'weekly', language: 'en' }])
  })

  it('take a double click for one: one address, one mail, one yes', async () => {
    await Promise.all([1, 2, 3].map(() => ask('double@example.org')))
    const mails = await mailOf('double@example.org')
    expect(mails).toHaveLength(1)
    const link = linkIn(mails[0])
    const both = await Promise.all([1, 2].map(() => send(`${link}/confirmation`, {})))
    expect(both.map(one => [one.status, heading(one)])).toEqual([
      [200, 'Your letters'],
      [200, 'Your letters'],
    ])
    expect(
      await sql(`select 1 from audit where action = 'subscription.confirmed' and subject = (select 'subscription:' || id from subscriptions)`),
    ).toHaveLength(1)
  })

  it('forget an address that is not confirmed: its link is dead after three days, its row within the hour', async () => {
    await ask('forgotten@example.org')
    const link = linkIn((await mailOf('forgotten@example.org'))[0])
    later(3 * DAY - 1)
    expect((await on.get(link)).status).toBe(200)
    await forgetUnconfirmedLetters(on.platform, on.program.offices())
    expect(await everyTable('forgotten@')).toEqual(['public.subscriptions'])
    later(2)
    expect([(await on.get(link)).status, (await send(`${link}/confirmation`, {})).status]).toEqual([410, 410])
    await forgetUnconfirmedLetters(on.platform, on.program.offices())
    expect(await everyTable('forgotten@')).toEqual([])
  })

  it('keep the links of an office in that office', async () => {
    const link = await subscribed('here@example.org')
    const there = { host: 'budapest.localhost' }
    expect((await on.get(link, there)).status).toBe(410)
    const origin = { Origin: `http://budapest.localhost:${on.port}` }
    for (const path of [link, `${link}/confirmation`, `${link}/end`]) await send(path, { what: 'everything' }, { ...there, headers: origin })
    expect(await sql('select rhythm from subscriptions')).toEqual([{ rhythm: 'at-once' }])
    expect((await on.get('/en/letters', there)).text).not.toContain('topic-youth')
  })

  it('slow a thousand sign-ups from one network, and say until when', async () => {
    const statuses: number[] = []
    for (let number = 0; number < 1000; number += 20) {
      const some = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(`n${number + index}@example.org`)))
      statuses.push(...some.map(one => one.status))
    }
    expect(statuses.filter(status => status === 200)).toHaveLength(40)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    const slowed = await ask('late@example.org')
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(60)
    expect(slowed.text).toMatch(/send the form again in \d+ minutes/)
    expect(slowed.text).toContain('value="late@example.org"')
    expect(await sql('select 1 from subscriptions')).toHaveLength(40)
    expect(await everyTable('127.0.0.1')).toEqual([])
    // Here every request has the same network; another one has its own counter.
    expect((await rateLimits(on.platform, on.program.identity).letters('2001:db8:7::1')).may).toBe(true)
  })

  it('say what is wrong with a form and keep what was typed', async () => {
    const none = await send(paths.site.letters({ lang: 'en' }), { email: 'no address', rhythm: 'weekly' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('value="no address"')
    expect(none.text).toMatch(/href="#email"[\s\S]*|href="#what"/)
    expect(none.text).toContain('<title>Error: ')
    expect(none.text).toMatch(/value="weekly" checked/)
    expect(none.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const foreign = await ask('a@example.org', { what: 'topic-of-nobody' })
    expect(foreign.status).toBe(422)
    expect((await send(paths.site.letters({ lang: 'en' }), { email: 'x'.repeat(40_000) })).status).toBe(413)
    expect((await send(paths.site.letters({ lang: 'en' }), { email: 'a@example.org', what: 'everything', rhythm: 'hourly' })).status).toBe(422)
    expect(await sql('select 1 from subscriptions')).toEqual([])
  })

  it('stand on valid pages in every language, which nobody keeps and whose address no other site learns', async () => {
    await ask('pages@example.org')
    const link = linkIn((await mailOf('pages@example.org'))[0])
    const token = link.split('/').at(-1)!
    for (const lang of everyLanguage) {
      const pages = [
        await on.get(paths.site.letter({ lang, token })),
        await on.get(paths.site.letterEnd({ lang, token })),
        await on.get(paths.site.letter({ lang, token: 'x' })),
      ]
      for (const { text, headers } of pages) {
        expect(await problemsOf(text)).toEqual([])
        expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' })
        expect(headers['set-cookie']).toBeUndefined()
      }
    }
    await send(`${link}/confirmation`, {})
    for (const lang of everyLanguage) expect(await problemsOf((await on.get(paths.site.letter({ lang, token }))).text)).toEqual([])
  })

  it('offer a topic as soon as something public belongs to it, on the kept page too', async () => {
    const facts = { label: { en: 'Return' }, about: {}, broader: null, mappings: [], position: 1 }
    const { topic: fresh } = value(await addTopic(on.platform, as(prague), { facts, language: 'en' }))
    expect((await on.get('/en/letters')).text).not.toContain('topic-return')
    await liveArticle(on.platform, as(prague), { title: 'Of return' }, { belongs: { topic: [fresh] } })
    await on.settled()
    expect((await on.get('/en/letters')).text).toContain('topic-return')
  })
})
