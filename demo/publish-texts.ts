import type { Ask } from '../src/domain/commands/index.ts'
import { type Kind, publishText, type RecordCommands } from '../src/domain/content/index.ts'
import type { Language } from '../src/domain/labels/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Texts } from './read.ts'
import { type Ids, namesRecords, severalAtOnce, textOf } from './texts.ts'

/** A record with its first text, unpublished. */
export interface Begun {
  readonly kind: Kind
  readonly write: RecordCommands<object>['write']
  readonly record: string
  readonly texts: Texts
  readonly source: Language
  /** The revision of its first text. */
  readonly revision: string
}

/** Publishes every text of the records, when what they link to is there. */
export async function publishTexts(platform: Platform, ask: Ask, begun: readonly Begun[], ids: Ids): Promise<void> {
  await severalAtOnce(begun, async ({ kind, write, record, texts, source, revision: first }) => {
    for (const language of Object.keys(texts) as Language[]) {
      const whole = language === source && !namesRecords(texts[language]!.body)
      const draft = { ...textOf(texts, language, ids), record, basedOn: language === source ? first : undefined }
      const revision = whole ? first : value(await write(platform, ask, draft)).revision
      value(await publishText(platform, ask, { kind, record, language, revision }))
    }
  })
}
