import { readFile } from 'node:fs/promises'
import { liveTitles } from '../domain/content/index.ts'
import { type Applied, applyOffice, type FieldChange, type FileFinding, filedOffice } from '../domain/offices/index.ts'
import { type Answer, columns, counted, type Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { withProgram } from './opening.ts'

/** Every office, those without a site of their own here too. */
export const listOffices = (surroundings: Surroundings): Promise<Answer> =>
  withProgram(surroundings, async ({ offices }) => {
    const files = [...offices().all.values()].map(office => filedOffice(offices(), office.slug)!.file)
    const rows = files.map(file => [
      file.slug + (file.default ? ' (default)' : ''),
      file.site ? file.languages.join(' ') : 'no site',
      file.parent ?? '–',
      file.site ? file.hosts.join(' ') || '–' : (file.website ?? '–'),
      nameIn(file),
    ])
    const json = files.map(({ slug, parent, default: isDefault, site, website, hosts, names, languages, demonstration }) => {
      return { slug, parent, default: isDefault, site, website, hosts, names, languages, demonstration }
    })
    return { json, text: files.length ? columns([['office', 'languages', 'above it', 'hosts', 'name'], ...rows]) : 'There is no office yet.' }
  })

const nameIn = ({ names, languages }: { names: Partial<Record<string, string>>; languages: readonly string[] }) => names[languages[0]!] ?? ''

/** One office as its file, every field, ready to be edited and applied. */
export const showOffice = (surroundings: Surroundings, slug: string): Promise<Answer> =>
  withProgram(surroundings, async ({ offices }) => {
    const found = filedOffice(offices(), slug)
    const known = [...offices().all.values()].map(one => one.slug).join(', ') || 'none yet'
    if (!found) throw new Told(`No office is called '${slug}'; there are: ${known}.`, exitCodes.wrongUse)
    return { json: found.file, text: JSON.stringify(found.file, null, 2) }
  })

/** Founds or changes an office as a file says, or tells with `dryRun` what would change. */
export async function applyOfficeFile(
  surroundings: Surroundings,
  path: string,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
): Promise<Answer> {
  const given = await readJson(path)
  return withProgram(surroundings, async ({ platform }) => {
    const applied = await applyOffice(platform, given, { liveTitles, dryRun })
    if (!applied.done) {
      if (!json) throw new Told(refusal(path, applied.findings), exitCodes.wrongUse)
      return { json: { refused: applied.findings }, text: '', code: exitCodes.wrongUse }
    }
    return { json: { office: applied.slug, founded: applied.founded, dryRun, changes: applied.changes }, text: told(applied, dryRun) }
  })
}

async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Told(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exitCodes.wrongUse)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Told(`${path} is not JSON: ${(error as Error).message}.`, exitCodes.wrongUse)
  }
}

function refusal(path: string, findings: readonly FileFinding[]): string {
  const lines = findings.map(one => `  ${one.path ? `${one.path}: ` : ''}${one.says}`)
  return [`${path} was not applied; ${counted(findings.length, 'thing')} to put right:`, ...lines].join('\n')
}

function told({ slug, founded, changes }: Applied & { done: true }, dryRun: boolean): string {
  if (!changes.length) return `The office ${slug} is already as the file says.`
  const what = founded ? `The office ${slug} ${dryRun ? 'would be' : 'is'} founded` : `The office ${slug} ${dryRun ? 'would be' : 'is'} changed`
  return [`${what}:`, ...changes.filter(one => !founded || !isEmpty(one.after)).map(line)].join('\n')
}

const line = ({ path, before, after }: FieldChange) =>
  before === undefined ? `  ${path}: ${shown(after)}` : `  ${path}: ${shown(before)} → ${shown(after)}`

const shown = (value: unknown) => (isEmpty(value) ? 'nothing' : JSON.stringify(value))
const isEmpty = (value: unknown) => value === undefined || value === null || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]'
