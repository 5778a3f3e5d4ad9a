/** The budgets, in the one place where they stand. Each benchmark prints its figure against its own and ends with exit code 1 where it misses. */
export const budgets = {
  /** A kept page on one core, as a share of nginx serving the same bytes with the same headers. */
  cachedAgainstNginx: 0.6,
  /** Pages rendered anew with their queries in a second, one core for program and database, 200 articles. */
  afreshPerSecond: 1500,
  /** Bytes over the wire at a first visit, pictures aside; home has everything on it. */
  homeBytes: 20_480,
  pageBytes: 15_360,
  requests: 3,
  lighthouse: 100,
  /** Milliseconds from a commit to its being seen on every process. */
  visibleMedian: 10,
  visibleP99: 100,
  /** Seconds from `npm start` to the first page: empty data folder, and a later start; megabytes (PSS) at rest with the database. */
  firstStart: 5,
  laterStart: 1,
  idleMegabytes: 200,
  /** Of a hundred forms of a word, how many find it in a search (cs, ru, uk), and of a hundred finds how many are forms of that word. */
  recall: 95,
  precision: 90,
  /** Milliseconds at p95: a search among 10,000 documents of one office beside 200,000 of others. */
  searchP95: 20,
} as const

let missed = false

/** Prints one figure beside its budget; `most` is an upper bound, `least` a lower one. */
export function hold(what: string, value: number, budget: { most: number } | { least: number }, unit = ''): void {
  const most = 'most' in budget
  const bound = most ? budget.most : budget.least
  const holds = most ? value <= bound : value >= bound
  if (!holds) missed = true
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2)
  const verdict = holds ? 'holds' : `falls short by ${Math.abs(value - bound).toFixed(Number.isInteger(value) ? 0 : 2)}${unit}`
  console.log(`${what}: ${shown}${unit} (budget ${most ? 'at most' : 'at least'} ${bound}${unit}): ${verdict}`)
}

/** To be called last. */
export function finish(): void {
  if (missed) process.exitCode = 1
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}
