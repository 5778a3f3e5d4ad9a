import { createHash } from 'node:crypto'
import { question } from '../../platform/database/prepared.ts'
import { command, done, type Outcome } from '../commands/index.ts'
import { contentRights as rights } from '../content/index.ts'
import { keepRedirects, type OldAddress } from '../redirects/index.ts'

/** What was made here of a thing that came from elsewhere. */
export interface Origin {
  readonly origin: string
  readonly kind: 'article' | 'page' | 'person' | 'topic' | 'file'
  readonly target: string
  /** Of what was read of the thing; empty while it is not finished. */
  readonly digest: string
  /** The revision of each language that the import wrote last. */
  readonly revisions: Readonly<Record<string, string>>
}

/** Everything that came from elsewhere. */
export const knownOrigins = question<Record<never, never>>()(db =>
  db.selectFrom('import_origins').select(['origin', 'kind', 'target_id as target', 'digest', 'revisions']),
)

/** Keeps what was made of a thing from elsewhere, and where its old addresses lead from now on. */
export const keepOrigin = command(
  { right: rights['text.write'], audit: 'record.imported' },
  async (work, { origin, addresses }: { origin: Origin; addresses: readonly OldAddress[] }): Promise<Outcome> => {
    const row = {
      kind: origin.kind,
      target_id: origin.target,
      digest: origin.digest,
      revisions: JSON.stringify(origin.revisions),
      imported_at: work.now,
    }
    await work.tx
      .insertInto('import_origins')
      .values({ office_id: work.office, origin: origin.origin, ...row })
      .onConflict(conflict => conflict.columns(['office_id', 'origin']).doUpdateSet(row))
      .execute()
    await keepRedirects(work, addresses)
    work.about(origin.target, ['origin'])
    return done()
  },
)

export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/** A name of bounded length for whatever a system calls a thing. */
export const originName = (sort: string, ...parts: readonly string[]): string => {
  const name = `wordpress ${sort} ${parts.join(' ')}`.replace(/\p{Cc}/gu, ' ').toWellFormed()
  return name.length <= 400 ? name : `wordpress ${sort} ${digestOf(parts)}`
}

/** The key under which a thing is made once, should the program end between making it and keeping where it came from. */
export function onceKey(origin: string): string {
  const hex = createHash('sha256').update(origin).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
