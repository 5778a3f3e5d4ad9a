/** One rendering that is under way, for everybody who asks meanwhile. */
export interface Flight<Result> {
  /** The newest purge when it began: rows read in it may be older than any later one. */
  purge: number
  startedAt: number
  result: Promise<Result>
}

/** A rendering that hangs is not waited for by those who come later. */
const joinedForAtMost = 10_000

export function createFlights<Result>() {
  const flights = new Map<string, Flight<Result>>()
  return {
    underWay(key: string, now: number): Flight<Result> | undefined {
      const flight = flights.get(key)
      return flight !== undefined && now - flight.startedAt < joinedForAtMost ? flight : undefined
    },
    /** Begins one; `work` runs to its end before anybody who waits goes on. */
    begin(key: string, purge: number, startedAt: number, work: () => Promise<Result>): Flight<Result> {
      const result = work().finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      })
      const flight: Flight<Result> = { purge, startedAt, result }
      flights.set(key, flight)
      return flight
    },
  }
}
