import { rightsTable } from '../actors/index.ts'

export const libraryRights = rightsTable({
  'file.read': ['administrator', 'editor', 'author', 'translator', 'coordinator', 'auditor', 'operator'],
  'file.write': ['administrator', 'editor', 'author', 'operator'],
})
