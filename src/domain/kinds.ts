import { articleKind } from './articles/index.ts'
import { campaignKind } from './campaigns/index.ts'
import type { Kind } from './content/index.ts'
import { eventKind, seriesKind } from './events/index.ts'
import { pageKind } from './pages/index.ts'
import { projectKind } from './projects/index.ts'
import { publicationKind } from './publications/index.ts'

/** Every kind of record with texts. A new kind is a folder and a line here. */
export const kinds: readonly Kind[] = [articleKind, pageKind, projectKind, seriesKind, eventKind, publicationKind, campaignKind]

export function kindOf(name: string): Kind {
  const kind = kinds.find(one => one.kind === name)
  if (!kind) throw new Error(`no kind of record is called ${name}`)
  return kind
}
