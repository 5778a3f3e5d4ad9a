import { z } from 'zod'
import { isId } from '../../platform/database/ids.ts'
import { isBannerLink } from '../banners/index.ts'
import { labelSchema } from '../labels/index.ts'

/** The parts of a site that a menu can lead to, in the order in which a menu that nobody set shows them. */
export const menuSections = [
  'news',
  'events',
  'projects',
  'publications',
  'figures',
  'topics',
  'about',
  'contact',
  'accessibility',
  'privacy',
] as const
export type MenuSection = (typeof menuSections)[number]

/** The kinds of record of which a section needs one that readers see. Sections that are not here are always there, or told of by the frame. */
export const sectionKinds = {
  events: ['event', 'series'],
  projects: ['project'],
  publications: ['publication'],
} as const satisfies Partial<Record<MenuSection, readonly string[]>>

export const menus = ['main', 'footer'] as const
export type MenuName = (typeof menus)[number]

/** Where an item leads: a part of the site, a record, or an address (an own path, or https). */
export const menuTarget = z.union([
  z.strictObject({ section: z.enum(menuSections) }),
  z.strictObject({ record: z.string().refine(isId) }),
  z.strictObject({ address: z.string().max(500).refine(isBannerLink) }),
])
export type MenuTarget = z.infer<typeof menuTarget>

/** Without a label an item bears the name of its section or the title of its record. */
export const menuItem = z.strictObject({ label: labelSchema.default({}), target: menuTarget })
export type MenuItem = z.infer<typeof menuItem>

/** More would be a menu that nobody reads. */
export const MOST_ITEMS = { main: 9, footer: 12 } as const

/** The places of the interface whose words an office can make its own. */
export const officeTextKeys = [
  'news.lead',
  'news.none',
  'events.lead',
  'events.none',
  'projects.lead',
  'projects.none',
  'figures.lead',
  'figures.none',
  'topics.lead',
  'topics.none',
] as const
export type OfficeTextKey = (typeof officeTextKeys)[number]
export const isOfficeTextKey = (text: string): text is OfficeTextKey => (officeTextKeys as readonly string[]).includes(text)
