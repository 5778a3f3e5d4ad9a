export { keepRedirects, type OldAddress } from './keeping.ts'
export { oldPath } from './old-path.ts'
export { type Leads, whereItLeads } from './questions.ts'
