import type pg from 'pg'
import { z } from 'zod'
import { type Language, labelSchema, languages } from '../labels/index.ts'
import { coloursSchema, contactPointSchema, movedSchema, type Office, openingSchema, placeSchema } from './office.ts'

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  parent_id: z.string().nullable(),
  hosts: z.array(z.string()),
  is_default: z.boolean(),
  has_site: z.boolean(),
  website: z.string().nullable(),
  names: labelSchema,
  descriptor: labelSchema,
  statement: labelSchema,
  introduction: labelSchema,
  zone: z.string(),
  languages: z.array(z.enum(languages)).min(1),
  currency: z.string(),
  colours: coloursSchema.nullable(),
  place: placeSchema,
  contact_points: z.array(contactPointSchema),
  opening_hours: z.array(openingSchema),
  hours_note: labelSchema,
  spoken_languages: z.array(z.string()),
  moved: movedSchema.nullable(),
  demonstration: z.boolean(),
  created_at: z.date(),
})

/** All offices of the installation, held in memory by each process and read anew when one changes. */
export interface OfficeDirectory {
  readonly all: ReadonlyMap<string, Office>
  readonly default: Office | undefined
  /** By a request's host (a port is ignored). On 127.0.0.1, ::1 and localhost the default office answers; an unknown host finds nothing. */
  byHost(host: string | undefined): Office | undefined
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `publicHost` is the host that PUBLIC_URL gives to the default office beside its own. */
export async function readOffices(program: pg.Pool | pg.ClientBase, publicHost?: string): Promise<OfficeDirectory> {
  const { rows } = await program.query(
    `select o.*, coalesce((select array_agg(h.host order by h.position, h.host) from office_hosts h where h.office_id = o.id), '{}') hosts
     from offices o order by o.created_at, o.id`,
  )
  const all = new Map(rows.map(row => rowSchema.parse(row)).map(row => [row.id, toOffice(row)]))
  const hosts = new Map<string, Office>()
  for (const office of all.values()) if (office.hasSite) for (const host of office.hosts) hosts.set(host, office)
  const home = [...all.values()].find(office => office.isDefault)
  if (home && publicHost && !hosts.has(publicHost)) hosts.set(publicHost, home)
  return {
    all,
    default: home,
    byHost(host) {
      if (!host) return undefined
      const name = host.replace(/:\d+$/, '').toLowerCase()
      return hosts.get(name) ?? (LOOPBACK.has(name) ? home : undefined)
    },
  }
}

function toOffice(row: z.infer<typeof rowSchema>): Office {
  return {
    id: row.id,
    slug: row.slug,
    parentId: row.parent_id,
    hosts: row.hosts,
    isDefault: row.is_default,
    hasSite: row.has_site,
    website: row.website,
    names: row.names,
    descriptor: row.descriptor,
    statement: row.statement,
    introduction: row.introduction,
    zone: row.zone,
    languages: row.languages as [Language, ...Language[]],
    currency: row.currency,
    colours: row.colours,
    place: row.place,
    contactPoints: row.contact_points,
    openingHours: row.opening_hours,
    hoursNote: row.hours_note,
    spokenLanguages: row.spoken_languages,
    moved: row.moved,
    demonstration: row.demonstration,
    createdAt: row.created_at,
  }
}
