import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../config/root.ts'

/** A collection of real and hostile files that lies beside the project on some machines. Tests that read it skip where it is absent. */
const folder = join(projectRoot, '../shared/data/uploads')

export const realUploadsAreHere = existsSync(folder)
export const realUploads = (pattern: string): string[] =>
  globSync(pattern, { cwd: folder })
    .map(name => join(folder, name))
    .sort()
