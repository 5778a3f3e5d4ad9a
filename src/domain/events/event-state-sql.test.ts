import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../../test/platform.ts'
import { type EventTimes, eventPhase, eventPrecisions, eventState, eventStatuses } from './event.ts'
import { eventPhaseOf, eventStateOf } from './event-state-sql.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.end())

// Few instants, so that they meet: a boundary is where two rules part.
const instant = fc.integer({ min: 0, max: 9 }).map(hour => new Date(Date.UTC(2027, 0, 1, hour)))
const times: fc.Arbitrary<EventTimes> = fc
  .record({
    status: fc.constantFrom(...eventStatuses),
    precision: fc.constantFrom(...eventPrecisions),
    span: fc.option(fc.tuple(instant, instant), { nil: null }),
    opens: fc.option(instant, { nil: null }),
    closes: fc.option(instant, { nil: null }),
    soonAt: fc.option(instant, { nil: null }),
  })
  .map(({ span, closes, opens, soonAt, ...more }) => {
    const [a, b] = span ?? [null, null]
    return {
      ...more,
      startsAt: a && b && a > b ? b : a,
      endsAt: a && b && a > b ? a : b,
      closes,
      opens: closes ? opens : null,
      soonAt: closes ? soonAt : null,
    }
  })

test('The database and the program say the same of every event at every moment', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(times, { minLength: 1, maxLength: 20 }), instant, async (all, now) => {
      const rows = await on.rows(tx =>
        sql<{ state: string; phase: string }>`
          select ${eventStateOf(now)} as state, ${eventPhaseOf(now)} as phase
          from jsonb_to_recordset(${JSON.stringify(all.map((one, place) => rowOf(one, place)))}::jsonb)
            as l (place int, card json, starts_at timestamptz, ends_at timestamptz, opens timestamptz, closes timestamptz)
          order by l.place`.execute(tx),
      )
      expect(rows.rows).toEqual(all.map(one => ({ state: eventState(one, now), phase: eventPhase(one, now) })))
    }),
    { numRuns: 150 },
  )
})

const rowOf = ({ status, precision, startsAt, endsAt, opens, closes, soonAt }: EventTimes, place: number) => ({
  place,
  card: { status, precision, soonAt },
  starts_at: startsAt,
  ends_at: endsAt,
  opens,
  closes,
})
