export { type AddressKnown, addressKnown } from './addresses.ts'
export { confirmTranslation } from './confirming.ts'
export { EVERY_LANGUAGE, takeDirectorySlug } from './directory.ts'
export { type Kind, kindsShownAsSource, type LiveFacts, type NamedInRole } from './kind.ts'
export { liveRow, liveTitles, refreshLive, searchableText, writeLive } from './live.ts'
export { lockRecord } from './locks.ts'
export {
  affiliationsOf,
  type ListedRecord,
  listedColumns,
  type NamedAffiliation,
  type NamedOrganisation,
  type NamedPerson,
  type NamedTopic,
  namedParts,
  shownIn,
} from './named-parts.ts'
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
export { type InRoles, namedInRoles, organisationsOf, personsOf, setOrganisations, setPersons } from './participants.ts'
export { asPublished } from './previewing.ts'
export { publishText, runSchedule, scheduleText, trashRecord, unpublishText, unscheduleText } from './publishing.ts'
export { keepChanges, type NewRecord, type RecordCommands, type RecordKind, type Related, recordCommands } from './record-kind.ts'
export { type ListFacet, type ListNarrowing, type ListOptions, type ListValues, type RecordList, recordList, topicsOf } from './record-list.ts'
export { namesIn, relatedRecords } from './related.ts'
export { recordsExist, relationsOf, setRelations, whoIsMissing } from './relations.ts'
export { recoverRecord, restoreRevision } from './restoring.ts'
export { createRecord, type Draft, draftLimits, saveRevision } from './revision.ts'
export { contentRights } from './rights.ts'
export { everyAddress } from './sitemap.ts'
export { isReserved, isSlug, slugFrom } from './slug.ts'
export { type ComparedText, type Comparison, comparisonForStaff } from './staff-comparison.ts'
export { type FactChangeLine, type RevisionLine, type ScheduleLine, type TextHistory, textHistory } from './staff-history.ts'
export {
  hasSuchText,
  type ListedText,
  likeWords,
  pendingSchedule,
  RECORDS_A_PAGE,
  type RecordFilter,
  type RecordForStaff,
  type RecordState,
  recordStates,
  recordsForStaff,
} from './staff-list.ts'
export { type NewestText, recordForStaff, type StaffRecord, type StaffText } from './staff-record.ts'
export {
  TRANSLATIONS_A_PAGE,
  type TranslatedRecord,
  type TranslationCell,
  type TranslationFilter,
  translationsForStaff,
} from './staff-translations.ts'
export { tags } from './tags.ts'
export { canMove, type TextMove, type TextState, textMoves, textState } from './text-state.ts'
export { recordToShare } from './to-share.ts'
export { type TranslationState, translationState, translationStates } from './translation-state.ts'
export { writeUnsearched } from './unsearched.ts'
export { translateText, writeText } from './writing.ts'
