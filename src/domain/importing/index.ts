export { knownOrigins } from './origins.ts'
export type { FindFile, Imported, ImportSettings, Problem } from './run.ts'
export { NoExport } from './survey.ts'
export { importWordPress } from './wordpress.ts'
