import { rightsTable } from '../actors/index.ts'

export const figureRights = rightsTable({
  'figure.read': ['administrator', 'editor', 'author', 'translator', 'auditor'],
  'figure.write': ['administrator', 'editor', 'operator'],
})
