export { type AddressKnown, addressKnown } from './addresses.ts'
export type { Kind, LiveFacts } from './kind.ts'
export { liveRow, liveTitles, refreshLive, writeLive } from './live.ts'
export { lockRecord } from './locks.ts'
export {
  fileColumns,
  liveColumns,
  liveParts,
  type NamedRecord,
  namedColumns,
  type OtherLanguage,
  type ShownFile,
  whereItNames,
} from './page-parts.ts'
export { publishText, runSchedule, scheduleText, trashRecord, unpublishText, unscheduleText } from './publishing.ts'
export { recoverRecord, restoreRevision } from './restoring.ts'
export { createRecord, type Draft, draftLimits, saveRevision } from './revision.ts'
export { contentRights } from './rights.ts'
export { everyAddress } from './sitemap.ts'
export { isReserved, isSlug, slugFrom } from './slug.ts'
export { tags } from './tags.ts'
export { canMove, type TextMove, type TextState, textMoves, textState } from './text-state.ts'
