import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const here = import.meta.dirname

/** The project's folder, found from where this code lies: under src as it is written, under dist as it is built. */
export const projectRoot = upwards(here)

function upwards(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  if (folder === dirname(folder)) throw new Error(`No project folder above ${here}`)
  return upwards(dirname(folder))
}

/** A program of its own, for `fork`: `childProgram('platform/pictures/child')` is that file, as written or as built. */
export const childProgram = (name: string): string =>
  import.meta.filename.endsWith('.ts') ? join(projectRoot, 'src', `${name}.ts`) : join(projectRoot, 'dist', `${name}.js`)
