import { rightsTable } from '../actors/index.ts'

/** Asking, confirming, changing and ending are nobody's right: who reads a mailbox does so by the link that was sent there. */
export const letterRights = rightsTable({
  'letters.forget': ['job'],
})
