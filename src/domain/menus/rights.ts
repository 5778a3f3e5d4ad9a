import { rightsTable } from '../actors/index.ts'

export const menuRights = rightsTable({
  'menu.write': ['administrator', 'editor', 'operator'],
})
