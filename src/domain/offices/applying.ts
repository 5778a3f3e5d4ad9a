import type pg from 'pg'
import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import type { Platform } from '../../platform/platform.ts'
import { everything, notifyStatements } from '../../platform/purges/notify.ts'
import { type Ask, writeAudit } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import { readOffices } from './directory.ts'
import { type FieldChange, fileChanges } from './file-changes.ts'
import { type FiledOffice, type FileFinding, filedOffice, findingsAmong, readOfficeFile } from './file-findings.ts'
import { type OfficeFile, officeFactsOf } from './office-file.ts'
import { giveWayAsDefault, insertOffice, storeHosts, updateOffice } from './storing.ts'

export type Applied =
  | { readonly done: true; readonly slug: string; readonly founded: boolean; readonly changes: readonly FieldChange[] }
  | { readonly done: false; readonly findings: readonly FileFinding[] }

/** The titles of an office's texts that the public can read in one language: the areas of content lie above this one, so whoever calls tells. */
export type LiveTitles = (tx: Transaction, office: string, language: Language) => Promise<string[]>

/**
 * Founds the office that a file describes or changes the one of its slug, all or nothing: what the file does not name stays. The operator's
 * act, audited in the office; every process shows it after the commit. With `dryRun` it only tells what would change.
 */
export async function applyOffice(platform: Platform, given: unknown, { liveTitles, dryRun = false }: { liveTitles: LiveTitles; dryRun?: boolean }) {
  const slug = (given as { slug?: unknown } | null)?.slug
  const id = filedOffice(await readOffices(platform.database.program), slug)?.office.id ?? newId(platform.now().getTime())
  const ask: Ask = { office: id, actor: { kind: 'operator' } }
  const tags: string[] = []
  const applied = await inOffice(
    platform.database.program,
    id,
    async (tx, client): Promise<Applied> => {
      // One at a time: hosts, the tree and the default office are looked at among all offices.
      await client.query('lock table offices in share row exclusive mode')
      const checked = await check(client, tx, given, id, liveTitles)
      if ('findings' in checked) return { done: false, findings: checked.findings }
      const { file, there } = checked
      const changes = fileChanges(there?.file ?? {}, file)
      const answer = { done: true, slug: file.slug, founded: !there, changes } as const
      if (!changes.length) return answer
      if (file.default) await giveWayAsDefault(client, id)
      if (there) await updateOffice(client, id, officeFactsOf(file))
      else await insertOffice(client, id, officeFactsOf(file), platform.now())
      await storeHosts(client, id, file.hosts)
      await writeAudit(
        tx,
        ask,
        there ? 'office.changed' : 'office.founded',
        id,
        changes.map(one => one.path),
      )
      await platform.jobs.enqueue(client, { queue: 'seal-audit', data: { office: id } })
      tags.push(`office:${id}`, ...(changes.some(seenElsewhere) ? [everything] : []))
      for (const statement of notifyStatements(tags)) await client.query(statement)
      return answer
    },
    outcome => outcome.done && !dryRun,
  )
  if (applied.done && !dryRun && tags.length) platform.purged(tags)
  return applied
}

/** Other offices show a name and a website of one above them, and answer by hosts and as the default one. */
const seenElsewhere = ({ path }: FieldChange) => /^(slug|parent|default|site|website|hosts|names)(\.|$)/.test(path)

async function check(
  client: pg.ClientBase,
  tx: Transaction,
  given: unknown,
  id: string,
  liveTitles: LiveTitles,
): Promise<{ file: OfficeFile; there: FiledOffice | undefined } | { findings: FileFinding[] }> {
  const directory = await readOffices(client)
  const there = filedOffice(directory, (given as { slug?: unknown } | null)?.slug)
  if (there && there.office.id !== id) return { findings: [{ path: 'slug', says: 'was founded by somebody else at this moment; look at it first' }] }
  const read = readOfficeFile(given, there?.file)
  if ('findings' in read) return read
  const findings = findingsAmong(directory, read.file, there)
  for (const language of there?.office.languages ?? []) {
    if (read.file.languages.includes(language)) continue
    const titles = await liveTitles(tx, id, language)
    if (titles.length) findings.push({ path: 'languages', says: `expected ${language} to stay, in which these can be read: ${named(titles)}` })
  }
  return findings.length ? { findings } : { file: read.file, there }
}

const NAMED = 5
const named = (titles: readonly string[]) =>
  titles
    .slice(0, NAMED)
    .map(title => `“${title}”`)
    .join(', ') + (titles.length > NAMED ? ` and ${titles.length - NAMED} more` : '')
