import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { fromMarkup } from '../formats/body/markup.ts'
import type { Body } from '../formats/body/schema.ts'
import { translator } from '../platform/languages/index.ts'
import { exitCodes, Told } from './exit-codes.ts'

/** A page's text as a Markdown file says it. */
export interface PageFile {
  readonly title: string
  readonly lead: string
  readonly slug: string | undefined
  readonly body: Body
}

const front = z.strictObject({ title: z.string().min(1), lead: z.string().default(''), slug: z.string().min(1).optional() })

/** Reads a file with front matter (title, perhaps lead and slug, a line each) between two lines of dashes, then mark-up. */
export async function readPageFile(path: string): Promise<PageFile> {
  const no = (sentence: string) => new Told(`${path} was not applied: ${sentence}`, exitCodes.wrongUse)
  let text: string
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  } catch (error) {
    throw new Told(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exitCodes.wrongUse)
  }
  const [all, lines, markup] = /^---\n(.*?)\n---(?:\n(.*))?$/s.exec(text) ?? []
  if (all === undefined) throw no('expected front matter, such as “title: About us”, between two lines of three dashes at its head.')
  const fields: Record<string, string> = {}
  for (const line of lines!.split('\n')) {
    const [, name, value] = /^([a-z]+):\s+(.*\S)\s*$/.exec(line) ?? []
    if (name === undefined) throw no(`“${line}” in its front matter is not a name, a colon and words.`)
    fields[name] = unquoted(value!)
  }
  const known = front.safeParse(fields)
  if (!known.success) throw no('its front matter has a title, and may have a lead and a slug, nothing else.')
  const read = fromMarkup(markup ?? '')
  if (read.refusal)
    throw no(translator('en')(`desk:markup.refusals.${read.refusal.name}`, { line: read.refusal.line + lines!.split('\n').length + 2 }))
  return { title: known.data.title, lead: known.data.lead, slug: known.data.slug, body: read.body }
}

/** Quotation marks around the whole are YAML's. */
const unquoted = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
