import { fork } from 'node:child_process'
import cluster from 'node:cluster'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { foundFirstOffice, nextStep } from './cli/first-office.ts'
import { originOf } from './domain/offices/index.ts'
import { type Installation, openInstallation, StartRefused } from './installation.ts'
import { startWorker } from './jobs/worker.ts'
import { CONNECTION } from './platform/config/connection-of-parent.ts'
import { type Config, ConfigRefused, childProgram, readConfig } from './platform/config/index.ts'
import { MigrationRefused } from './platform/database/migrate.ts'
import type { Connection } from './platform/database/pools.ts'
import { countTables } from './platform/database/statistics.ts'
import { EmbeddedRefused } from './platform/embedded/index.ts'
import { sweepLeftovers } from './platform/files/disk-store.ts'
import { createLog, errorFields, type Log } from './platform/log/log.ts'
import { mailRoom } from './platform/mail/mail.ts'
import { openProgram, openWeb, type Program } from './program.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  process.on('uncaughtException', error => log.fatal({ event: 'uncaught', ...errorFields(error) }))
  process.on('unhandledRejection', error => log.error({ event: 'unhandled', ...errorFields(error) }))
  await (cluster.isPrimary ? first(config, log) : another(config, log))
}

/** The first process: database, migrations, demonstration, jobs; and the web itself where it is the only one. */
async function first(config: Config, log: Log): Promise<void> {
  let stopping = false
  const steps: (() => Promise<unknown> | unknown)[] = []
  const stop = async () => {
    if (stopping) return
    stopping = true
    for (const step of steps.toReversed()) await Promise.resolve(step()).catch(error => log.error({ event: 'stopping', ...errorFields(error) }))
    process.exit(process.exitCode ?? 0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  try {
    await portIsFree(config)
    const installation = await openInstallation(config, log, { kind: 'program' })
    steps.push(() => installation.stop())
    if (stopping) return
    const program = await openProgram(config, installation.connection, log)
    steps.push(() => program.close())
    const links = await prepare(program, installation)
    if (config.webProcesses === 1) steps.push(await serve(program))
    else steps.push(startOthers(config, installation.connection, log))
    const worker = await startWorker(program.platform, program.jobs, { mail: mailRoom(config), identity: program.identity, config }, program.offices)
    steps.push(() => worker.stop())
    await Promise.all(['files', 'pictures'].map(folder => sweepLeftovers(join(config.dataDir, folder), new Date())))
    greet(program, installation, links)
  } catch (error) {
    say(error, log)
    process.exitCode = 1
    await stop()
  }
}

/** A web process beside others: the first one has prepared everything. */
async function another(config: Config, log: Log): Promise<void> {
  const program = await openProgram(config, JSON.parse(process.env[CONNECTION]!) as Connection, log)
  const stopServing = await serve(program)
  const stop = () =>
    void stopServing()
      .then(() => program.close())
      .finally(() => process.exit(0))
  process.on('SIGINT', () => {})
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
}

async function serve(program: Program): Promise<() => Promise<void>> {
  const { server, hearing } = openWeb(program)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(program.config.port, program.config.host, resolve))
  return async () => {
    const closed = new Promise(resolve => server.close(resolve))
    server.closeIdleConnections()
    const hurry = setTimeout(() => server.closeAllConnections(), 5000)
    await closed
    clearTimeout(hurry)
    await hearing.stop()
  }
}

function startOthers(config: Config, connection: Connection, log: Log): () => Promise<void> {
  let ending = false
  const another = () => cluster.fork({ [CONNECTION]: JSON.stringify({ ...connection, lazyCommits: true }) })
  for (let count = 0; count < config.webProcesses; count++) another()
  cluster.on('exit', worker => {
    if (ending) return
    log.error({ event: 'web-process-died', process: worker.process.pid })
    setTimeout(another, 200)
  })
  return async () => {
    ending = true
    const workers = Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)
    await Promise.all(
      workers.map(worker => {
        const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
        worker.process.kill('SIGTERM')
        return ended
      }),
    )
  }
}

/** The demonstration where it is wanted, and a one-time link for an office that has no administrator yet. */
async function prepare(program: Program, installation: Installation): Promise<{ office: string; path: string }[]> {
  const { config, platform } = program
  if (program.offices().all.size === 0) {
    const demonstration = config.demo === 'on' || (config.demo === 'auto' && installation.fresh)
    if (demonstration) await loadInChild(installation.connection)
    else await foundFirstOffice(platform)
    await program.readOffices()
  }
  // Not waited for: pages are right without it, and quicker with it.
  if (installation.owner) countTables(installation.owner).catch(error => platform.log.warn({ event: 'tables-not-counted', ...errorFields(error) }))
  const { makeFirstAdministratorLink } = await import('./domain/accounts/index.ts')
  const links: { office: string; path: string }[] = []
  for (const office of program.offices().all.values()) {
    if (!office.hasSite) continue
    const path = await makeFirstAdministratorLink(platform, office.id)
    if (path) links.push({ office: office.slug, path: originOf(config, office) + path })
  }
  return links
}

/** In a process of its own: what loading took (fifty megabytes) would else stay with the program for its life. */
async function loadInChild(connection: Connection): Promise<void> {
  const child = fork(childProgram('cli/demonstration/child'), { env: { ...process.env, [CONNECTION]: JSON.stringify(connection) } })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the demonstration could not be loaded')
}

/** For a person at a terminal; the log's lines are for machines. */
function greet({ config, offices }: Program, installation: Installation, links: { office: string; path: string }[]): void {
  const home = offices().default
  const address = config.publicUrl?.origin ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
  const lines = [`Waypost serves at ${address}/`, `The data are in ${installation.location}`]
  for (const { office, path } of links) lines.push(`One-time link for the administrator of ${office}: ${path}`)
  const next = home ? nextStep(home) : 'No office is the default one yet.'
  if (next) lines.push(next)
  process.stderr.write(`${lines.join('\n')}\n`)
}

/** Before the database is brought up: two programs on one port are told apart from two on the same data. */
async function portIsFree({ port, host }: Config): Promise<void> {
  if (port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new StartRefused(portSentence(error, host, port))))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function portSentence({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use on ${host}: stop the program that holds it, or set PORT to another number.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: set PORT to a number above 1023.`
  return `${host} cannot be listened on (${code}): set HOST to an address of this machine.`
}

/** A refusal is told in its sentence; what nobody foresaw is logged too. */
function say(error: unknown, log: Log): void {
  if (error instanceof ConfigRefused || error instanceof StartRefused || error instanceof MigrationRefused || error instanceof EmbeddedRefused)
    process.stderr.write(`${error.message}\n`)
  else if ((error as NodeJS.ErrnoException).code === 'EACCES' || (error as NodeJS.ErrnoException).code === 'EROFS')
    process.stderr.write(`The folder of DATA_DIR cannot be written to: ${(error as NodeJS.ErrnoException).path}.\n`)
  else {
    log.fatal({ event: 'start-failed', ...errorFields(error) })
    process.stderr.write(`Waypost could not start: ${(error as Error).message}\n`)
  }
}

main().catch(error => {
  say(error, createLog('error'))
  process.exit(1)
})
