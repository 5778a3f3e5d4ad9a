import { newId } from '../../platform/database/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Ask, Outcome } from '../commands/index.ts'
import type { Language } from '../labels/index.ts'
import type { Office } from '../offices/index.ts'
import type { OldAddress } from '../redirects/index.ts'
import type { Media } from './media.ts'
import { keepOrigin, knownOrigins, type Origin, onceKey } from './origins.ts'

/** Something of the import that could not be carried over, or not as it was. */
export interface Problem {
  readonly item: string
  readonly what: string
}
export interface Imported {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** A file of the old site's uploads, found by its path there. */
export type FindFile = (path: string) => Promise<{ name: string; bytes(): Promise<Uint8Array> } | undefined>

export interface ImportSettings {
  readonly office: Office
  readonly ask: Ask
  /** Each part of an export, from its beginning as often as it is asked for. */
  readonly parts: readonly (() => AsyncIterable<string>)[]
  readonly findFile: FindFile | undefined
  readonly dryRun: boolean
}

/** One import under way: what was made before, what this run makes, and what it has to say. */
export class ImportRun {
  readonly platform: Platform
  readonly settings: ImportSettings
  readonly origins: Map<string, Origin>
  /** The files of this import; there once the export is surveyed. */
  media!: Media
  private readonly counts = { created: 0, updated: 0, unchanged: 0 }
  private readonly problems = new Map<string, Problem>()

  private constructor(platform: Platform, settings: ImportSettings, origins: readonly Origin[]) {
    this.platform = platform
    this.settings = settings
    this.origins = new Map(origins.map(one => [one.origin, one]))
  }

  static async begin(platform: Platform, settings: ImportSettings): Promise<ImportRun> {
    return new ImportRun(platform, settings, (await knownOrigins(platform.database.program, settings.office.id, {})) as unknown as Origin[])
  }

  count(what: 'created' | 'updated' | 'unchanged'): void {
    this.counts[what] += 1
  }
  /** Says each thing once, however often it is met. */
  tell(item: string, what: string): void {
    this.problems.set(`${item}\n${what}`, { item, what })
  }
  result(): Imported {
    return { ...this.counts, problems: [...this.problems.values()] }
  }

  /** At a moment of the old site: history and feeds tell the years as they were. */
  at(moment: Date | undefined): Platform {
    return moment ? { ...this.platform, now: () => moment } : this.platform
  }

  /** Makes something; `undefined` and a word about it where that is refused. In a dry run it only gets an id. */
  async make<T>(item: string, form: string | undefined, work: (ask: Ask) => Promise<Outcome<T>>, dry: () => T): Promise<T | undefined> {
    if (this.settings.dryRun) return dry()
    const outcome = await work(form === undefined ? this.settings.ask : { ...this.settings.ask, form: onceKey(form) })
    if (outcome.done) return outcome.value
    this.tell(item, refusalWords[outcome.refusal] ?? `was refused: ${outcome.refusal}`)
    return undefined
  }

  async keep(origin: Origin, addresses: readonly OldAddress[]): Promise<void> {
    this.origins.set(origin.origin, origin)
    if (this.settings.dryRun) return
    const outcome = await keepOrigin(this.platform, this.settings.ask, { origin, addresses })
    if (!outcome.done) throw new Error(`where ${origin.origin} came from could not be kept: ${outcome.refusal}`)
  }

  readonly dryId = (): string => newId()
  get languages(): readonly [Language, ...Language[]] {
    return this.settings.office.languages
  }
}

const refusalWords: Readonly<Record<string, string>> = {
  'file-type-refused': 'the library takes no files of this sort',
  'file-too-large': 'the file is larger than the library takes',
  'file-missing': 'the file is empty',
  'picture-unreadable': 'the picture cannot be read',
  'picture-too-large': 'the picture has more points than the library takes',
  'changed-meanwhile': 'was changed here since it was imported, so its newer text of the export was not taken over',
  trashed: 'was put in the bin here, and stays there',
  'not-found': 'is not here any more',
}
