import { rightsTable } from '../actors/index.ts'

export const mailRights = rightsTable({
  'mail.read': ['administrator'],
})
