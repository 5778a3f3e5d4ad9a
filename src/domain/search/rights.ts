import { rightsTable } from '../actors/index.ts'

export const searchRights = rightsTable({
  'search.count': ['job'],
  'search.read': ['administrator', 'editor', 'author', 'translator', 'coordinator', 'auditor'],
})
