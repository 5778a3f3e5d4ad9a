import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, type Servant } from './servant.ts'

/** The address of a socket may have 103 bytes on macOS and 107 on Linux. */
const LONGEST_FOLDER = 103 - '/.s.PGSQL.5432.lock'.length

/** A short folder of the servant's own, under a name that nobody can foresee. */
export function makeSocketFolder(servant: Servant): string {
  const parent = [tmpdir(), '/tmp'].find(folder => Buffer.byteLength(`${folder}/waypost-XXXXXX`) <= LONGEST_FOLDER) ?? '/tmp'
  const folder = mkdtempSync(join(parent, 'waypost-'))
  if (isRoot()) chownSync(folder, servant.uid, servant.gid)
  return folder
}

/** Whether a folder is one that `makeSocketFolder` made: private, no link, and the servant's. Anything else could be a trap laid in a public place. */
export function isOurs(folder: string, servant: Servant): boolean {
  try {
    const { uid, mode } = lstatSync(folder)
    return uid === servant.uid && (mode & 0o170077) === 0o040000
  } catch {
    return false
  }
}

/** Makes a folder that was cleaned away again, since connections know it by its name; a new one where somebody else has taken the name. */
export function keepSocketFolder(folder: string, servant: Servant): string {
  if (isOurs(folder, servant)) return folder
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (isRoot()) chownSync(folder, servant.uid, servant.gid)
    return folder
  } catch {
    return makeSocketFolder(servant)
  }
}

export const removeSocketFolder = (folder: string, servant: Servant): void => {
  if (isOurs(folder, servant)) rmSync(folder, { recursive: true, force: true })
}
