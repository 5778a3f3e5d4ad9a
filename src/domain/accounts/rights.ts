import { rightsTable, roles } from '../actors/index.ts'

export const accountRights = rightsTable({
  'desk.enter': roles,
  'people.read': ['administrator', 'auditor'],
  'people.invite': ['administrator', 'operator'],
  'people.change': ['administrator'],
  'password.renew': ['operator', 'job'],
  'audit.read': ['administrator', 'auditor'],
})
