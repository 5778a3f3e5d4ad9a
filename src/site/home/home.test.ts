import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { as, draft, found, liveArticle, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { publishText } from '../../domain/content/index.ts'
import { eventCommands, eventKind, eventSchema } from '../../domain/events/index.ts'
import { readWallTime } from '../../domain/offices/index.ts'

// A Monday in summer; the call of the school closes on the Wednesday of the week after, a minute before midnight in Prague.
const monday = new Date('2027-06-21T10:00:00Z')
const zone = 'Europe/Prague'

let on: TestProgram
let ask: ReturnType<typeof as>
let school: string
beforeAll(async () => {
  let prague = ''
  on = await testProgram(
    async ({ program }) => {
      prague = await found(program, 'prague')
    },
    { clock: monday },
  )
  ask = as(prague, 'editor')
  await liveArticle(on.platform, ask, { title: 'What is new' })
  school = await event('Summer school', '2027-08-16', '2027-08-21', '2027-06-30T23:59')
  await event('A seminar', '2027-07-05', '2027-07-05')
  await event('Last year', '2026-07-05', '2026-07-05')
})
afterAll(() => on.close())
beforeEach(() => on.moveClock(monday))

const facts = (startsOn: string, endsOn: string, closes?: string) => {
  const read = closes ? readWallTime(closes.slice(0, 10), closes.slice(11), zone) : undefined
  const call = read?.kind === 'moment' ? { closes: { at: read.moment.at.toISOString(), wall: read.moment.wall } } : null
  return eventSchema.parse({ type: 'school', precision: 'day', startsOn, endsOn, zone, mode: 'place', venue: { en: 'A hall' }, call })
}

async function event(title: string, startsOn: string, endsOn: string, closes?: string): Promise<string> {
  const made = value(await eventCommands.create(on.platform, ask, { facts: facts(startsOn, endsOn, closes), text: draft({ title }) }))
  value(await publishText(on.platform, ask, { kind: eventKind, record: made.record, language: 'en', revision: made.revision }))
  return made.record
}

const home = async () => {
  await on.settled()
  return (await on.get('/en/')).text.replaceAll('\u00a0', ' ')
}
const at = (html: string, what: string) => html.indexOf(what)

test('What is open for application comes before everything else, with the days that are left and where it closes', async () => {
  const html = await home()
  expect(html).toContain('Open for applications')
  expect(html).toContain('9 days')
  expect(html).toContain('30 June 2027, 23:59')
  expect(at(html, 'Open for applications')).toBeLessThan(at(html, 'What is new'))
  expect(at(html, 'What is new')).toBeLessThan(at(html, 'A seminar'))
  expect(html).not.toContain('Last year')
})

test('A kept home page counts the days anew at midnight in Prague, and at the second of closing says that nothing is open', async () => {
  await home()
  on.moveClock(new Date('2027-06-21T21:59:59Z'))
  expect(await home()).toContain('9 days')
  on.moveClock(new Date('2027-06-21T22:00:00Z'))
  expect(await home()).toContain('8 days')
  on.moveClock(new Date('2027-06-30T21:58:59Z'))
  expect(await home()).toMatch(/Open for applications|Applications close soon/)
  on.moveClock(new Date('2027-06-30T21:59:00Z'))
  const closed = await home()
  expect(closed).not.toMatch(/class="signal tip open-now"/)
  expect(closed).toContain('Summer school')
})

test('What is called off is open no more, at once', async () => {
  await home()
  value(
    await eventCommands.changeFacts(on.platform, ask, {
      record: school,
      facts: { ...facts('2027-08-16', '2027-08-21', '2027-06-30T23:59'), status: 'cancelled' },
    }),
  )
  expect(await home()).not.toMatch(/class="signal tip open-now"/)
})
