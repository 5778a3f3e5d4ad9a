import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Asks the disk to hold what was written to a file, or the names in a folder. Returns when it does. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Makes folders below `root` whose names outlast a loss of power. Whether or not this call made them: another program may have made one
 * this moment and not synced it yet. Each is made sure of once.
 */
export function durableFolders(root: string): (folder: string) => Promise<void> {
  const sure = new Set<string>()
  return async folder => {
    if (sure.has(folder)) return
    await mkdir(folder, { recursive: true, mode: 0o750 })
    for (let one = folder; one !== dirname(root); one = dirname(one)) await synced(dirname(one))
    sure.add(folder)
  }
}

/** Gives a written file its name in an existing folder of the same file system: first the bytes, then the name, then the folder. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await synced(from)
  await rename(from, to)
  await synced(dirname(to))
}
