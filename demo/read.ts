/** Reads an office of the demonstration from its folder, checked. References between its records still bear their keys (`@page/about`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { projectRoot } from '../src/platform/config/root.ts'
import * as campaigns from './campaigns-schema.ts'
import * as directory from './directory-schema.ts'
import * as events from './events-schema.ts'
import * as menus from './menus-schema.ts'
import * as projects from './projects-schema.ts'
import * as publications from './publications-schema.ts'
import * as schema from './schema.ts'

/** This folder, also where the built program runs. */
const home = pathToFileURL(`${join(projectRoot, 'demo')}/`)

export type Texts = Partial<Record<schema.Language, schema.Text>>
type Keyed<T> = Map<string, T>

export interface Demonstration {
  office: schema.Office
  banners: z.infer<typeof schema.banners>
  figures: z.infer<typeof schema.figures>
  menus: z.infer<typeof menus.menus>
  officeTexts: z.infer<typeof menus.officeTexts>
  organisations: z.infer<typeof directory.organisations>
  topics: z.infer<typeof directory.topics>
  persons: z.infer<typeof directory.persons>
  files: Keyed<z.infer<typeof schema.file> & { bytes: URL }>
  articles: Keyed<z.infer<typeof schema.article> & { texts: Texts }>
  pages: Keyed<z.infer<typeof schema.page> & { texts: Texts }>
  projects: Keyed<z.infer<typeof projects.project> & { texts: Texts }>
  series: Keyed<z.infer<typeof events.series> & { texts: Texts }>
  events: Keyed<z.infer<typeof events.event> & { texts: Texts }>
  campaigns: Keyed<z.infer<typeof campaigns.campaign> & { texts: Texts }>
  publications: Keyed<z.infer<typeof publications.publication> & { texts: Texts }>
}

export const demonstrations = ['prague', 'budapest'] as const
export const elsewhere = ['global', 'vienna-regional'] as const

/** Throws with the file's name where it is not JSON or not what the schema asks for. */
function read<S extends z.ZodType>(kind: S, address: URL): z.infer<S> {
  try {
    return kind.parse(JSON.parse(readFileSync(address, 'utf8')))
  } catch (cause) {
    throw new Error(`${address.pathname} is not as the demonstration's schema asks`, { cause })
  }
}

/** A text with front matter (title, lead, slug) between two lines of dashes, then mark-up. */
export function readText(source: string): schema.Text {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? []
  const fields = front.split('\n').map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)])
  return schema.text.parse({ ...Object.fromEntries(fields), body: body.trim() })
}

function readTexts(folder: URL): Texts {
  const texts: Texts = {}
  for (const language of schema.languages) {
    const address = new URL(`${language}.md`, folder)
    if (existsSync(address)) texts[language] = readText(readFileSync(address, 'utf8'))
  }
  return texts
}

function readRecords<S extends z.ZodType>(folder: URL, name: string, kind: S): Keyed<z.infer<S> & { texts: Texts }> {
  const keys = existsSync(folder) ? readdirSync(folder).sort() : []
  return new Map(
    keys.map(key => {
      const own = new URL(`${key}/`, folder)
      return [key, { ...(read(kind, new URL(name, own)) as object), texts: readTexts(own) } as z.infer<S> & { texts: Texts }]
    }),
  )
}

function readFiles(folder: URL): Demonstration['files'] {
  const endings = { 'image/png': 'png', 'application/pdf': 'pdf' }
  const keys = readdirSync(folder).filter(name => name.endsWith('.json'))
  return new Map(
    keys.sort().map(name => {
      const key = name.slice(0, -'.json'.length)
      const file = read(schema.file, new URL(name, folder))
      return [key, { ...file, bytes: new URL(`${key}.${endings[file.media_type]}`, folder) }]
    }),
  )
}

/** A file that an office need not have. */
const readOrEmpty = <S extends z.ZodType>(kind: S, address: URL): z.infer<S> => (existsSync(address) ? read(kind, address) : kind.parse({}))

export function readDemonstration(name: (typeof demonstrations)[number]): Demonstration {
  const folder = new URL(`${name}/`, home)
  return {
    office: read(schema.office, new URL('office.json', folder)),
    banners: read(schema.banners, new URL('banners.json', folder)),
    figures: read(schema.figures, new URL('figures.json', folder)),
    menus: readOrEmpty(menus.menus, new URL('menus.json', folder)),
    officeTexts: readOrEmpty(menus.officeTexts, new URL('texts.json', folder)),
    organisations: read(directory.organisations, new URL('organisations.json', folder)),
    topics: read(directory.topics, new URL('topics.json', folder)),
    persons: read(directory.persons, new URL('persons.json', folder)),
    files: readFiles(new URL('files/', folder)),
    articles: readRecords(new URL('articles/', folder), 'article.json', schema.article),
    pages: readRecords(new URL('pages/', folder), 'page.json', schema.page),
    projects: readRecords(new URL('projects/', folder), 'project.json', projects.project),
    series: readRecords(new URL('series/', folder), 'series.json', events.series),
    events: readRecords(new URL('events/', folder), 'event.json', events.event),
    campaigns: readRecords(new URL('campaigns/', folder), 'campaign.json', campaigns.campaign),
    publications: readRecords(new URL('publications/', folder), 'publication.json', publications.publication),
  }
}

/** The offices above those with a site, from which the links to the global and the regional site come. */
export function readElsewhere(name: (typeof elsewhere)[number]): z.infer<typeof schema.officeElsewhere> {
  return read(schema.officeElsewhere, new URL(`${name}/office.json`, home))
}
