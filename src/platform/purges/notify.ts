export const purgeChannel = 'purges'

/** Stands for every tag: whoever hears it forgets all pages. */
export const everything = '*'

/** PostgreSQL refuses a payload of 8000 bytes or more. */
const payloadAtMost = 7999

export interface NotifyStatement {
  text: string
  values: string[]
}

/** The statements that tell every process which tags changed, to be run inside the transaction that changed them: they are heard if it commits. */
export function notifyStatements(tags: readonly string[]): NotifyStatement[] {
  return payloads([...new Set(tags)]).map(payload => ({ text: 'select pg_notify($1, $2)', values: [purgeChannel, payload] }))
}

function payloads(tags: string[]): string[] {
  if (tags.includes(everything) || tags.some(tag => Buffer.byteLength(JSON.stringify([tag])) > payloadAtMost)) return [JSON.stringify([everything])]
  const packed: string[] = []
  let parts: string[] = []
  let bytes = 2
  for (const tag of tags) {
    const part = JSON.stringify(tag)
    const size = Buffer.byteLength(part) + 1
    if (bytes + size > payloadAtMost) {
      packed.push(`[${parts.join(',')}]`)
      parts = []
      bytes = 2
    }
    parts.push(part)
    bytes += size
  }
  if (parts.length > 0) packed.push(`[${parts.join(',')}]`)
  return packed
}

/** The tags in a payload; one that is not ours stands for everything, since what it meant is unknown. */
export function tagsOf(payload: string | undefined): string[] {
  try {
    const tags: unknown = JSON.parse(payload ?? '')
    if (Array.isArray(tags) && tags.every(tag => typeof tag === 'string')) return tags
  } catch {
    // Not ours.
  }
  return [everything]
}
