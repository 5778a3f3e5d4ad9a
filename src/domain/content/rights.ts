import { rightsTable } from '../actors/index.ts'

export const contentRights = rightsTable({
  'text.read': ['administrator', 'editor', 'author', 'translator', 'coordinator', 'auditor', 'operator'],
  'text.write': ['administrator', 'editor', 'author', 'operator'],
  'text.translate': ['administrator', 'editor', 'author', 'translator', 'operator'],
  'text.publish': ['administrator', 'editor', 'job', 'operator'],
  'record.trash': ['administrator', 'editor', 'operator'],
})
