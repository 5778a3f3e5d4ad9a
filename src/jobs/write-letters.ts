import { kinds } from '../domain/kinds.ts'
import { type Language, pickLabel } from '../domain/labels/index.ts'
import { forgetUnconfirmed, writeLetters } from '../domain/letters/index.ts'
import { type Office, type OfficeDirectory, originOf } from '../domain/offices/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { Platform } from '../platform/platform.ts'

/** What letters are written with: their links lead to the office's own address. */
export interface LetterMeans {
  readonly config: Pick<Config, 'publicUrl' | 'port'>
  readonly offices: OfficeDirectory
}

/**
 * The letters that are due now, of every office that anybody gets letters from. What is new is read from what the public sees, so publishing
 * knows nothing of letters, and what was published or opened while no program ran is told at the next look.
 */
export async function writeDueLetters(platform: Platform, { config, offices }: LetterMeans): Promise<number> {
  let written = 0
  for (const office of await officesWithLetters(platform, offices)) {
    const letterOffice = (language: Language) => ({
      origin: originOf(config, office),
      name: pickLabel(office.names, language, office.languages)?.text ?? office.slug,
    })
    const fallsBack = kinds.filter(one => one.untranslated === 'source').map(one => one.kind)
    written += await writeLetters(platform, { office, fallsBack, letterOffice })
  }
  return written
}

/** Forgets what was not confirmed in time, in every office. */
export async function forgetUnconfirmedLetters(platform: Platform, offices: OfficeDirectory): Promise<void> {
  for (const { id } of await officesWithLetters(platform, offices))
    await forgetUnconfirmed(platform, { office: id, actor: { kind: 'job', name: 'forget-letters' } }, undefined)
}

async function officesWithLetters(platform: Platform, offices: OfficeDirectory): Promise<Office[]> {
  const { rows } = await platform.database.program.query<{ office_id: string }>('select office_id from offices_with_letters()')
  return rows.flatMap(row => offices.all.get(row.office_id) ?? [])
}
