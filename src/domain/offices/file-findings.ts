import type { z } from 'zod'
import { languages } from '../labels/index.ts'
import type { OfficeDirectory } from './directory.ts'
import { ancestorsOf, type Office } from './office.ts'
import { type OfficeFile, officeFileOf, officeFileSchema, unsaid } from './office-file.ts'

/** One thing that stands in the way of an office's file: where (`openingHours.2.to`, or nothing for the whole) and what was expected there. */
export interface FileFinding {
  readonly path: string
  readonly says: string
}

/** An office that may be told by its slug alone, with the file of how it is. */
export interface FiledOffice {
  readonly office: Office
  readonly file: OfficeFile
}

export function filedOffice(directory: OfficeDirectory, slug: unknown): FiledOffice | undefined {
  const office = [...directory.all.values()].find(one => one.slug === slug)
  return office && { office, file: officeFileOf(office, office.parentId ? directory.all.get(office.parentId)!.slug : null) }
}

/** A file over what is there: what it does not name stays, or is empty in a new office. Speaks of the file alone. */
export function readOfficeFile(given: unknown, there: OfficeFile | undefined): { file: OfficeFile } | { findings: FileFinding[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { findings: [{ path: '', says: 'expected one JSON object' }] }
  const read = officeFileSchema.safeParse({ ...(there ?? unsaid), ...given }, { reportInput: true })
  return read.success ? { file: read.data } : { findings: read.error.issues.flatMap(findingsOf) }
}

function findingsOf(issue: z.core.$ZodIssue): FileFinding[] {
  const at = (more: PropertyKey[] = []) => [...issue.path, ...more].map(String).join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ path: at([key]), says: 'expected no such field' }))
  if (issue.code === 'invalid_key') return [{ path: at(), says: `expected one of the languages ${languages.join(', ')}` }]
  const expected = issue.message.replace(/^(Invalid|Too)[a-z ]*: /, '').replace(/, received .*$/, '')
  return [{ path: at(), says: `${expected}${found(issue.input)}` }]
}

/** What was found instead, where it is short enough to be of help. */
function found(input: unknown): string {
  if (input === undefined) return ', found nothing'
  const text = JSON.stringify(input)
  return (typeof input === 'object' && input !== null) || text.length > 80 ? '' : `, found ${text}`
}

/** What speaks against a file among the other offices: their hosts, the tree, who is the default one. */
export function findingsAmong(directory: OfficeDirectory, file: OfficeFile, there: FiledOffice | undefined): FileFinding[] {
  const findings: FileFinding[] = []
  const others = [...directory.all.values()].filter(one => one.id !== there?.office.id)
  for (const [index, host] of file.hosts.entries()) {
    const holder = others.find(one => one.hosts.includes(host))
    if (holder) findings.push({ path: `hosts.${index}`, says: `expected a host that no other office has; ${host} belongs to ${holder.slug}` })
  }
  const parent = file.parent === null ? undefined : [...directory.all.values()].find(one => one.slug === file.parent)
  if (file.parent === file.slug) findings.push({ path: 'parent', says: 'expected another office than itself' })
  else if (file.parent !== null && !parent)
    findings.push({ path: 'parent', says: `expected the slug of an office that is there, found ${JSON.stringify(file.parent)}` })
  else if (parent && there && ancestorsOf(parent, directory.all).some(one => one.id === there.office.id))
    findings.push({ path: 'parent', says: `expected an office that is not below this one; ${parent.slug} is` })
  if (there?.office.isDefault && !file.default)
    findings.push({ path: 'default', says: 'expected true; to change it, make another office the default one' })
  return findings
}
