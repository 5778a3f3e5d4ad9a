import { rightsTable } from '../actors/index.ts'

export const accountRights = rightsTable({
  'people.read': ['administrator', 'auditor'],
  'people.invite': ['administrator', 'operator'],
  'people.change': ['administrator'],
  'audit.read': ['administrator', 'auditor'],
})
