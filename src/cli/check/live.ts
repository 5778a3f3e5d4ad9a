import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { command, done } from '../../domain/commands/index.ts'
import { contentRights, type Kind, liveRow, searchableText, writeLive } from '../../domain/content/index.ts'
import { kindOf } from '../../domain/kinds.ts'
import { isSearchable } from '../../domain/searchable/index.ts'
import { inOffice, inPicture, type Transaction } from '../../platform/database/transaction.ts'
import type { Program } from '../../program.ts'
import { counted } from '../command.ts'
import { type Finding, note, unless } from './finding.ts'

const AT_ONCE = 200

interface Text {
  record_id: string
  language: string
  kind: string
}

/** Builds anew what the public sees of every text and compares it with what it sees; with `repair` writes it where the two differ. */
export async function checkLive(program: Program, { repair }: { repair: boolean }): Promise<Finding[]> {
  const problems: string[] = []
  let compared = 0
  let repaired = 0
  for (const office of program.offices().all.values()) {
    for await (const texts of textsOf(program, office.id)) {
      const wrong = await differing(program, office.id, texts)
      compared += texts.length
      for (const text of wrong) {
        const about = `${text.kind} ${text.record_id} of ${office.slug} in ${text.language}`
        if (!repair) problems.push(`What the public sees of ${about} is not what was published; \`npx waypost check --repair\` writes it anew.`)
        else {
          await repairLive(program.platform, { office: office.id, actor: { kind: 'operator' } }, text)
          repaired++
        }
      }
    }
  }
  return [
    ...unless('live', problems, `${counted(compared, 'text')} compared with what the public sees.`),
    ...(repaired ? [note('live', `${counted(repaired, 'text')} written anew.`)] : []),
  ]
}

const repairLive = command({ right: contentRights['text.publish'], audit: 'live.repaired' }, async (work, { kind, record_id, language }: Text) => {
  await writeLive(work, kindOf(kind), record_id, language)
  work.about(record_id, [`live.${language}`])
  return done()
})

/** Every text that is live, or should be, or is shown: in batches. */
async function* textsOf({ platform }: Program, office: string): AsyncGenerator<Text[]> {
  let after: Text = { record_id: '00000000-0000-0000-0000-000000000000', language: '', kind: '' }
  for (;;) {
    const texts = await inOffice(platform.database.program, office, tx =>
      tx
        .selectFrom('texts as t')
        .innerJoin('records as r', join => join.onRef('r.office_id', '=', 't.office_id').onRef('r.id', '=', 't.record_id'))
        .select(['t.record_id', 't.language', 'r.kind'])
        .where('t.office_id', '=', office)
        .where(sql<boolean>`(t.record_id, t.language) > (${after.record_id}::uuid, ${after.language})`)
        .orderBy('t.record_id')
        .orderBy('t.language')
        .limit(AT_ONCE)
        .execute(),
    )
    if (texts.length) yield texts
    if (texts.length < AT_ONCE) return
    after = texts.at(-1)!
  }
}

function differing({ platform }: Program, office: string, texts: readonly Text[]): Promise<Text[]> {
  // One picture: what is published between the two looks must not look like a difference.
  return inPicture(platform.database.program, office, async tx => {
    const wrong: Text[] = []
    for (const text of texts) if (!(await same(tx, office, kindOf(text.kind), text))) wrong.push(text)
    return wrong
  })
}

async function same(tx: Transaction, office: string, kind: Kind, { record_id, language }: Text): Promise<boolean> {
  const should = await liveRow(tx, office, kind, record_id, language)
  const shown = await tx
    .selectFrom('live')
    .selectAll()
    .where('office_id', '=', office)
    .where('record_id', '=', record_id)
    .where('language', '=', language)
    .executeTakeFirst()
  if (!should || !shown) return !should && !shown && !(await isSearched(tx, office, record_id, language))
  const files = await tx
    .selectFrom('live_files')
    .select(['role', 'position', 'file_id', 'alternative', 'decorative'])
    .where('office_id', '=', office)
    .where('record_id', '=', record_id)
    .where('language', '=', language)
    .execute()
  const names = await tx
    .selectFrom('live_names')
    .select(['role', 'position', 'named_id'])
    .where('office_id', '=', office)
    .where('record_id', '=', record_id)
    .where('language', '=', language)
    .execute()
  const facets = await tx
    .selectFrom('live_facets')
    .select(['facet', 'value'])
    .where('office_id', '=', office)
    .where('record_id', '=', record_id)
    .where('language', '=', language)
    .execute()
  const row = { ...should.row, body: JSON.parse(should.row.body), card: JSON.parse(should.row.card), facts: JSON.parse(should.row.facts) }
  const columns = Object.keys(row) as (keyof typeof row)[]
  return (
    isDeepStrictEqual(pick(shown, columns), pick(row, columns)) &&
    isDeepStrictEqual(inOrder(files), inOrder(should.files)) &&
    isDeepStrictEqual(asTexts(names), asTexts(should.names)) &&
    isDeepStrictEqual(asTexts(facets), asTexts(should.facets)) &&
    (await isSearchable(tx, searchableText(office, kind, should)))
  )
}

const pick = (row: Record<string, unknown>, columns: readonly string[]) => Object.fromEntries(columns.map(name => [name, row[name]]))

const inOrder = (files: readonly { role: string; position: number }[]) =>
  files.map(file => ({ ...file })).toSorted((a, b) => a.role.localeCompare(b.role) || a.position - b.position)

/** In whatever order they were read, each once. */
const asTexts = (rows: readonly object[]) => [...new Set(rows.map(row => JSON.stringify(Object.entries(row).toSorted())))].toSorted()

const isSearched = async (tx: Transaction, office: string, record: string, language: string): Promise<boolean> =>
  (await tx
    .selectFrom('search_documents')
    .select('kind')
    .where('office_id', '=', office)
    .where('record_id', '=', record)
    .where('language', '=', language)
    .executeTakeFirst()) !== undefined
