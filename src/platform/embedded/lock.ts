import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { beginningOf } from './processes.ts'
import { EmbeddedRefused } from './refused.ts'

/** `program` is the server; `command` one of the operator's, which lets go after a moment. */
export type Holder = { pid: number; beginning: string; as: 'program' | 'command' }

export type Held = { as: Holder['as']; release(): void }
export type Lock = Held | { heldBy: Holder }

/**
 * One program on one data folder. The file names its holder by pid and beginning, so it counts for nothing once that process is gone,
 * however it went. Link and rename are atomic: of two that start at once one gets it.
 */
export function takeLock(file: string, as: Holder['as']): Lock {
  const own: Holder = { pid: process.pid, beginning: beginningOf(process.pid) ?? '', as }
  const draft = `${file}.${process.pid}`
  for (let attempt = 0; attempt < 20; attempt++) {
    writeFileSync(draft, JSON.stringify(own))
    try {
      linkSync(draft, file)
      return { as, release: () => holderOf(file)?.pid === process.pid && rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
    const holder = holderOf(file)
    if (holder) return { heldBy: holder }
    putAside(file)
  }
  throw new EmbeddedRefused('in-use', `Many programs start on the same data at once (${file}).`)
}

/** Who holds the lock and lives. */
export function holderOf(file: string): Holder | undefined {
  const holder = read(file)
  return holder && beginningOf(holder.pid) === holder.beginning ? holder : undefined
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Takes a dead holder's file away. Where another did so first and already holds it, it gets its file back. */
function putAside(file: string): void {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  try {
    if (holderOf(aside)) linkSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}
