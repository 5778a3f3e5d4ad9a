import { recordForStaff, type StaffRecord, type StaffText } from '../../domain/content/index.ts'
import { isLanguage, type Language } from '../../domain/labels/index.ts'
import { isId } from '../../platform/database/ids.ts'
import type { DeskVisit } from '../../web/visit.ts'
import type { DeskKind } from './desk-kind.ts'
import { deskKindOf } from './desk-kinds.ts'

/** The record and the language that an address names, with the state of that text; `state` is absent where it is not written yet. */
export interface OneRecord {
  readonly of: DeskKind
  readonly record: StaffRecord
  readonly language: Language
  readonly state: StaffText | undefined
  /** What this address stands on; every page of a text is beside it. */
  readonly at: { readonly id: string; readonly lang: Language }
  readonly address: string
}

export async function oneRecord(visit: DeskVisit): Promise<OneRecord | undefined> {
  const { params, platform, office } = visit
  const { id, lang: language } = params
  const of = deskKindOf(visit)
  if (!of || !isId(id) || !language || !isLanguage(language)) return undefined
  const record = await recordForStaff(platform.database.program, office.id, { kind: of.kind.kind, record: id, language })
  if (!record) return undefined
  const at = { id, lang: language }
  return { of, record, language, state: record.texts.find(one => one.language === language), at, address: of.addresses.text(at) }
}

/** What the record is called at the desk: its newest title in this language, else in the one it was first written in. */
export function titleOf({ record, language }: Pick<OneRecord, 'record' | 'language'>): { title: string; lang: string } {
  const text = record.texts.find(one => one.language === language) ?? record.texts.find(one => one.language === record.source_language)
  return { title: text?.title ?? '', lang: text?.language ?? language }
}

/** Whether this person may write this text: all who write, and translators in what is theirs. The command asks again. */
export function mayWrite({ can, actor }: DeskVisit, { record, language }: OneRecord): boolean {
  if (record.trashed_at) return false
  if (can('text.write')) return true
  return can('text.translate') && language !== record.source_language && (actor.languages.length === 0 || actor.languages.includes(language))
}
