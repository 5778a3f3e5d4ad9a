import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Whom PostgreSQL runs as. It refuses to run as root, so root hands it to another user; anybody else runs it as themselves. */
export interface Servant {
  readonly uid: number
  readonly gid: number
}

export const isRoot = () => process.getuid?.() === 0

export const myself = (): Servant => ({ uid: process.getuid!(), gid: process.getgid!() })

/** The user that owns nothing, present on every system. */
export async function nobody(): Promise<Servant> {
  const lines = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const found = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(lines)
  return found ? { uid: Number(found[1]), gid: Number(found[2]) } : { uid: 65534, gid: 65534 }
}

/** Who a child process is to be; nothing to say where it is ourselves. */
export const become = (servant: Servant): { uid?: number; gid?: number } => (isRoot() ? { uid: servant.uid, gid: servant.gid } : {})

/** Nothing of ours, least of all a secret, is handed to the database's programs. */
export const bareEnvironment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/', TMPDIR: process.env.TMPDIR })

/** Whether the servant can enter a folder, and run a program there; tried, not guessed: access lists, mounts and namespaces have their say. */
export function canUse(servant: Servant, folder: string, program?: string): Promise<boolean> {
  return new Promise(resolve => {
    const script = program ? 'cd -- "$1" && exec "./$2" --version' : 'cd -- "$1"'
    const trial = spawn('/bin/sh', ['-c', script, 'sh', folder, program ?? ''], {
      ...become(servant),
      cwd: '/',
      env: bareEnvironment(),
      stdio: 'ignore',
    })
    trial.on('error', () => resolve(false)).on('exit', code => resolve(code === 0))
  })
}
