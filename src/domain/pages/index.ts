export { isPagePlace, type PagePlace, pageKind, pagePlaces } from './page.ts'
export { pageByPlace, pageBySlug } from './questions.ts'
export { pagesForStaff } from './staff-questions.ts'
export { createPage, writePage } from './writing.ts'
