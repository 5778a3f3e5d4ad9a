import { command, done, type Outcome, refuse } from '../commands/index.ts'
import { libraryRights as rights } from './rights.ts'

/** Where its bytes are, and what they are to be sent as. */
export interface OpenedFile {
  readonly name: string
  readonly sha256: Buffer
  readonly bytes: number
  readonly media_type: string
  readonly made_at: Date
}

/**
 * Opens the original of a file for somebody who works here, whether readers see it or not. A command, because the trail keeps who opened
 * what; it changes nothing. What a scanner held back, or could not finish looking at, is opened for nobody.
 */
export const openFile = command(
  { right: rights['file.read'], audit: 'file.opened' },
  async (work, { file }: { file: string }): Promise<Outcome<OpenedFile>> => {
    const found = await work.tx
      .selectFrom('files')
      .select(['name', 'sha256', 'bytes', 'media_type', 'made_at'])
      .where('office_id', '=', work.office)
      .where('id', '=', file)
      .where('scan', 'in', ['unscanned', 'clean'])
      .executeTakeFirst()
    if (!found) return refuse('not-found')
    work.about(file)
    return done(found)
  },
)
