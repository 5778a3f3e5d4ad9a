import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** When a process began, in whatever unit this system tells it; undefined for one that is gone or only waits to be reaped. Pids are used again, a pid with its beginning is not. */
export function beginningOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(['-o', 'lstart=', '-p', String(pid)])
  try {
    // After the last bracket, since a program's name may hold brackets and spaces: state is the first field, the beginning the twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** Whether a process is a PostgreSQL at work in this data folder: it makes the folder its own as it starts. */
export function worksIn(pid: number, location: string): boolean {
  if (process.platform !== 'linux') {
    const command = ask(['-o', 'command=', '-p', String(pid)])
    return !!command?.includes('postgres') && command.includes(location)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === location && readlinkSync(`/proc/${pid}/exe`).includes('postgres')
  } catch {
    return false
  }
}

/** What a postmaster that was killed leaves behind for a moment. Only Linux tells. */
export function processesIn(location: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 1 && pid !== process.pid && worksIn(pid, location))
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function ask(question: string[]): string | undefined {
  try {
    return execFileSync('ps', question, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
  } catch {
    return undefined
  }
}
