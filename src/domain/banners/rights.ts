import { rightsTable } from '../actors/index.ts'

export const bannerRights = rightsTable({
  'banner.read': ['administrator', 'editor', 'author', 'translator', 'auditor'],
  'banner.write': ['administrator', 'editor', 'operator'],
})
