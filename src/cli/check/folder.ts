import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../platform/config/index.ts'
import { none } from '../../platform/files/disk-store.ts'
import { type Finding, right, unless, wrong } from './finding.ts'

const MEGABYTE = 1024 * 1024
const LEAST_FREE = 512 * MEGABYTE

/** Whether what is secret is closed to other users, and whether there is room. */
export async function checkFolder({ dataDir, secret }: Config): Promise<Finding[]> {
  const file = await stat(join(dataDir, 'secret')).catch(none)
  const mail = await stat(join(dataDir, 'mail')).catch(none)
  const problems = [
    ...(!file && !secret ? [`There is no secret, neither in WAYPOST_SECRET nor in ${join(dataDir, 'secret')}; the next start makes one.`] : []),
    ...(file && file.mode & 0o077 ? [`${join(dataDir, 'secret')} can be read by other users: chmod 600.`] : []),
    ...(mail && mail.mode & 0o077 ? [`${join(dataDir, 'mail')} can be entered by other users: chmod 700.`] : []),
  ]
  const { bavail, blocks, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  const share = Math.round((100 * bavail) / blocks)
  const room = `${Math.round(free / MEGABYTE).toLocaleString('en')} MB free (${share} %) in ${dataDir}.`
  return [
    ...unless('secrets', problems, 'Closed to other users.'),
    free < LEAST_FREE || share < 2 ? wrong('disk', `Only ${room}`) : right('disk', room),
  ]
}
