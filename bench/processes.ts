import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Seconds of processor time, of user and system. */
  readonly processor: number
}

/** The clock of /proc ticks a hundred times a second on every Linux that Node runs on. */
const TICKS = 100

/** The processes of a program: itself, what it started, and the database that lies under its data folder. Empty where there is no /proc. */
export async function familyOf(program: number, dataDir: string): Promise<Process[]> {
  const all = (await Promise.all((await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(statOf))).filter(
    one => one !== undefined,
  )
  const postmaster = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])
  return all.filter(one => [program, postmaster].includes(one.pid) || [program, postmaster].includes(one.parent) || one.group === program)
}

/** Seconds of processor time that program and database have had together; 0 where it cannot be told. */
export async function processorTime(program: number, dataDir: string): Promise<number> {
  return (await familyOf(program, dataDir)).reduce((sum, one) => sum + one.processor, 0)
}

/** Megabytes of a program's family; memory that several share counts once in all. 0 where it cannot be told. */
export async function proportionalSize(program: number, dataDir: string): Promise<number> {
  const family = await familyOf(program, dataDir)
  const sizes = await Promise.all(
    family.map(async one => Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${one.pid}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0)),
  )
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)
}

async function statOf(name: string): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (
    fields && { pid: Number(name), parent: Number(fields[1]), group: Number(fields[2]), processor: (Number(fields[11]) + Number(fields[12])) / TICKS }
  )
}
