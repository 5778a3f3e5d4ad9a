import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inOffice } from '../../platform/database/transaction.ts'
import { FileMissing } from '../../platform/files/store.ts'
import type { Program } from '../../program.ts'
import { counted } from '../command.ts'
import { type Finding, note, unless } from './finding.ts'

const AT_ONCE = 500

/** Whether the bytes that rows name are there, of their length and, unless `fast`, of their hash. One file after another, so that the program is not held up. */
export async function checkFiles({ platform, offices }: Program, { fast }: { fast: boolean }): Promise<Finding[]> {
  const problems: string[] = []
  let number = 0
  let unnamed = 0
  for (const office of offices().all.values()) {
    const named = new Set<string>()
    for await (const { sha256, bytes, id } of filesOf({ platform, office: office.id })) {
      named.add(sha256.toString('hex'))
      number++
      const problem = await problemOf({ platform, office: office.id, sha256, bytes, fast })
      if (problem) problems.push(`The file ${id} of ${office.slug} ${problem}.`)
    }
    for await (const sha256 of platform.files.list(office.id)) if (!named.has(sha256.toString('hex'))) unnamed++
  }
  const read = fast ? 'there, of the right length' : 'there, read whole'
  return [
    ...unless('files', problems, `${counted(number, 'file')} ${read}.`),
    ...(unnamed ? [note('files', `${counted(unnamed, 'stored file')} that no row names: an upload that was broken off leaves one.`)] : []),
  ]
}

async function* filesOf({ platform, office }: { platform: Program['platform']; office: string }) {
  let after: { sha256: Buffer } = { sha256: Buffer.alloc(0) }
  for (;;) {
    const rows = await inOffice(platform.database.program, office, tx =>
      tx
        .selectFrom('files')
        .select(['sha256', 'bytes', sql<string>`min(id::text)`.as('id')])
        .where('office_id', '=', office)
        .where('sha256', '>', after.sha256)
        .groupBy(['sha256', 'bytes'])
        .orderBy('sha256')
        .limit(AT_ONCE)
        .execute(),
    )
    yield* rows
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!
  }
}

interface One {
  platform: Program['platform']
  office: string
  sha256: Buffer
  bytes: number
  fast: boolean
}

async function problemOf({ platform, office, sha256, bytes, fast }: One): Promise<string | undefined> {
  const found = await platform.files.stat(office, sha256)
  if (!found) return 'is not in the store'
  if (found.bytes !== bytes) return `has ${found.bytes} bytes instead of ${bytes}`
  if (fast) return undefined
  const hash = createHash('sha256')
  try {
    for await (const part of await platform.files.open(office, sha256)) hash.update(part as Buffer)
  } catch (error) {
    if (error instanceof FileMissing) return 'is not in the store'
    throw error
  }
  return hash.digest().equals(sha256) ? undefined : 'is damaged: its bytes are not those that were uploaded'
}
