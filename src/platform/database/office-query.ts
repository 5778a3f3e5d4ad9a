import pg from 'pg'

/** Prepared on each connection of the reading pool; the office then travels in front of each read. */
export const SET_OFFICE = { name: 'set_office', text: "select set_config('app.office', $1, true)" }

interface Wire {
  stream: { cork(): void; uncork(): void }
  bind(config: object): void
  execute(config: object): void
}
type Done = (error: Error | null, result: pg.QueryResult) => void
interface Base {
  submit(wire: Wire): Error | null
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}
const PgQuery = pg.Query as unknown as new (config: object, values: undefined, done: Done) => Base

/**
 * The office and one read in one implicit transaction and one round trip: Bind/Execute(set_config) + Bind/Execute(read) + one Sync.
 * With one Sync nothing of the office outlives the read, whether it succeeds, fails or times out. For reads only.
 * Uses parts of pg that are not documented; its test reads through it after every kind of failure and finds no rows without an office.
 */
export class OfficeQuery extends PgQuery {
  #setting = true
  readonly #office: string

  constructor(office: string, config: object, done: Done) {
    super(config, undefined, done)
    this.#office = office
  }

  override submit(wire: Wire): Error | null {
    wire.stream.cork()
    try {
      wire.bind({ statement: SET_OFFICE.name, values: [this.#office] })
      wire.execute({})
      return super.submit(wire)
    } finally {
      wire.stream.uncork()
    }
  }

  override handleDataRow(message: unknown): void {
    if (!this.#setting) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#setting) this.#setting = false
    else super.handleCommandComplete(message, wire)
  }
}
