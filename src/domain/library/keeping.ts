import { newId } from '../../platform/database/ids.ts'
import type { Source } from '../../platform/files/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { may } from '../actors/index.ts'
import { type Ask, type Command, command, done, type Outcome, refuse } from '../commands/index.ts'
import { tags } from '../content/index.ts'
import { checkContent, type Size } from './content-check.ts'
import { checkDraft, type FileDraft } from './file.ts'
import { type FileKind, kindByName } from './file-kinds.ts'
import { cleanFileName } from './file-name.ts'
import { libraryRights as rights } from './rights.ts'

/** A file as it was sent: what its computer called it, and its bytes. */
export interface Upload {
  readonly name: string
  readonly source: Source
}
export type NewFile = FileDraft & { readonly upload: Upload }

interface Kept extends Size {
  readonly draft: FileDraft
  readonly name: string
  readonly mediaType: string
  readonly sha256: Buffer
  readonly bytes: number
}

/**
 * Takes a file into the library: its bytes are looked at, synced and named before the row is written. Refuses what `fileKinds` does not
 * hold, what is not what its name says, and pictures and packages that would burst; nothing of a refused file stays.
 */
export const addFile: Command<NewFile, { file: string }> = Object.assign(
  async (platform: Platform, ask: Ask, { upload, ...draft }: NewFile): Promise<Outcome<{ file: string }>> => {
    // Who may not is refused and audited by the command, before a byte is read.
    if (!may(ask.actor, rights['file.write'], ask.office)) return writeRow(platform, ask, undefined)
    const wrong = checkDraft(draft)
    if (wrong) return wrong
    const name = cleanFileName(upload.name)
    const kind = kindByName(name)
    if (!kind) return refuse('file-type-refused', ['file'])
    if (draft.focal && kind.shape !== 'picture') return refuse('not-a-picture', ['focal'])
    const kept = await keepBytes(platform, ask.office, upload.source, kind)
    return kept.done ? writeRow(platform, ask, { ...kept.value, draft, name, mediaType: kind.mediaType }) : kept
  },
  { rule: { right: rights['file.write'], audit: 'file.added' } },
)

async function keepBytes(
  platform: Platform,
  office: string,
  source: Source,
  kind: FileKind,
): Promise<Outcome<Pick<Kept, 'sha256' | 'bytes'> & Size>> {
  const received = await platform.files.receive(office, source, { mostBytes: kind.mostBytes })
  if (received === 'too-large') return refuse('file-too-large', ['file'])
  try {
    if (received.bytes === 0) return refuse('file-missing', ['file'])
    const checked = await checkContent(kind, received, platform.pictures)
    if (!checked.done) return checked
    await received.keep()
    return done({ sha256: received.sha256, bytes: received.bytes, ...checked.value })
  } finally {
    await received.discard()
  }
}

const writeRow = command(addFile.rule, async (work, kept: Kept | undefined): Promise<Outcome<{ file: string }>> => {
  if (!kept) throw new TypeError('a file without bytes')
  const file = newId(work.now.getTime())
  const { name, mediaType, sha256, bytes, width, height, draft } = kept
  await work.tx
    .insertInto('files')
    .values({
      office_id: work.office,
      id: file,
      name,
      media_type: mediaType,
      sha256,
      bytes,
      width,
      height,
      ...labels(draft),
      made_by: work.by,
      made_at: work.now,
    })
    .execute()
  if (width) work.enqueue({ queue: 'make-pictures', data: { office: work.office, file } })
  work.about(file, ['name', 'title', 'alternative', 'credit', 'language', 'focal'])
  return done({ file })
})

/** Changes what is said about a file, never its bytes. */
export const changeFile = command(
  { right: rights['file.write'], audit: 'file.changed' },
  async (work, { file, ...draft }: FileDraft & { file: string }): Promise<Outcome> => {
    const wrong = checkDraft(draft)
    if (wrong) return wrong
    const found = await work.tx
      .selectFrom('files')
      .select('width')
      .where('office_id', '=', work.office)
      .where('id', '=', file)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!found) return refuse('not-found')
    if (draft.focal && !found.width) return refuse('not-a-picture', ['focal'])
    await work.tx.updateTable('files').set(labels(draft)).where('office_id', '=', work.office).where('id', '=', file).execute()
    work.about(file, ['title', 'alternative', 'credit', 'language', 'focal'])
    work.changed(tags.file(file))
    return done()
  },
)

const labels = (draft: FileDraft) => ({
  title: JSON.stringify(draft.title),
  alternative: JSON.stringify(draft.alternative),
  credit: JSON.stringify(draft.credit),
  language: draft.language,
  focal_x: draft.focal?.x ?? null,
  focal_y: draft.focal?.y ?? null,
})
