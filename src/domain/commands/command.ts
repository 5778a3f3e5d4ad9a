import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../platform/database/ids.ts'
import { inOffice, type Transaction } from '../../platform/database/transaction.ts'
import type { Job } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { notifyStatements } from '../../platform/purges/notify.ts'
import { type Actor, actorName, may, type Right } from '../actors/index.ts'
import { type Outcome, refuse } from './outcome.ts'

/** Where and for whom a command runs: the office comes from host and session, never from what was sent. */
export interface Ask {
  readonly office: string
  readonly actor: Actor
  /** The request's id, for the audit trail. */
  readonly request?: string
  /** The key of the form that was posted: a second command with it does nothing and gets the first one's answer. */
  readonly form?: string
}

/** What a command works with inside its one transaction. */
export interface Work extends Ask {
  readonly tx: Transaction
  readonly now: Date
  /** How the actor is written into rows. */
  readonly by: string
  /** Names the record this is about and the fields that changed (names, never values), for the audit row. */
  about(subject: string, fields?: readonly string[]): void
  /** Names what changed for readers: pages bearing one of these tags are dropped after the commit. */
  changed(...tags: string[]): void
  /** Enqueues a job that exists if and only if this transaction commits. */
  enqueue(job: Job): void
}

export interface CommandRule {
  readonly right: Right
  /** The audit event, `noun.verb-in-the-past`. */
  readonly audit: string
}

export interface Command<I, O> {
  (platform: Platform, ask: Ask, input: I): Promise<Outcome<O>>
  readonly rule: CommandRule
}

/**
 * One command, one transaction: the right is asked, rows, history, audit and jobs are written together, and the tags that changed are
 * notified in the same commit. A refusal rolls everything back; a right that is missing is audited and refused.
 */
export function command<I, O = undefined>(rule: CommandRule, work: (work: Work, input: I) => Promise<Outcome<O>>): Command<I, O> {
  const run = async (platform: Platform, ask: Ask, input: I): Promise<Outcome<O>> => {
    if (!may(ask.actor, rule.right, ask.office)) {
      await auditRefusal(platform, ask, rule)
      return refuse('not-allowed')
    }
    const { outcome, tags } = await untilNoDeadlock(() => attempt(platform, ask, rule, work, input))
    if (outcome.done && tags.length) platform.purged(tags)
    return outcome
  }
  return Object.assign(run, { rule })
}

/** One try of a command: what it answers, and the tags that changed if it committed. */
async function attempt<I, O>(
  platform: Platform,
  ask: Ask,
  rule: CommandRule,
  work: (work: Work, input: I) => Promise<Outcome<O>>,
  input: I,
): Promise<{ outcome: Outcome<O>; tags: string[] }> {
  const tags = new Set<string>()
  const jobs: Job[] = []
  let subject: string | undefined
  let fields: readonly string[] = []
  const outcome = await inOffice(
    platform.database.program,
    ask.office,
    async (tx, client) => {
      const before = await firstWithThisForm<O>(tx, ask, rule.audit)
      if (before) return before
      const result = await work(
        {
          ...ask,
          tx,
          now: platform.now(),
          by: actorName(ask.actor),
          about: (id, names = []) => {
            subject = id
            fields = names
          },
          changed: (...names) => {
            for (const name of names) tags.add(name)
          },
          enqueue: job => {
            jobs.push(job)
          },
        },
        input,
      )
      if (!result.done) return result
      await writeAudit(tx, ask, rule.audit, subject, fields)
      await rememberForm(tx, ask, result.value)
      for (const job of [...jobs, sealJob(ask.office)]) await platform.jobs.enqueue(client, job)
      for (const statement of notifyStatements([...tags])) await client.query(statement)
      return result
    },
    result => result.done,
  )
  return { outcome, tags: [...tags] }
}

const DEADLOCK = '40P01'
const MOST_ATTEMPTS = 4

/** Two commands may wait for each other's rows; PostgreSQL then ends one, of which nothing stays. It is tried again, after a moment of chance. */
async function untilNoDeadlock<R>(once: () => Promise<R>): Promise<R> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await once()
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK || attempts === MOST_ATTEMPTS) throw error
      await wait(Math.random() * 50 * attempts)
    }
  }
}

/**
 * Takes the form's key for this transaction. The second of two at once waits here until the first has ended: then it finds its answer, or,
 * where that was refused, the key free.
 */
async function firstWithThisForm<O>(tx: Transaction, ask: Ask, action: string): Promise<Outcome<O> | undefined> {
  if (ask.form === undefined) return undefined
  const taken = await tx
    .insertInto('done_forms')
    .values({ office_id: ask.office, key: ask.form, actor: actorName(ask.actor), action })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows) return undefined
  const first = await tx.selectFrom('done_forms').selectAll().where('office_id', '=', ask.office).where('key', '=', ask.form).executeTakeFirst()
  if (first?.actor !== actorName(ask.actor) || first.action !== action) return refuse('form-not-valid')
  return { done: true, value: first.result as O }
}

async function rememberForm(tx: Transaction, ask: Ask, value: unknown): Promise<void> {
  if (ask.form === undefined) return
  await tx
    .updateTable('done_forms')
    .set({ result: JSON.stringify(value ?? null) })
    .where('office_id', '=', ask.office)
    .where('key', '=', ask.form)
    .execute()
}

const sealJob = (office: string): Job => ({ queue: 'seal-audit', data: { office } })

/** One row of the trail. Exported for what is no command: signing in, an operator's act. */
export async function writeAudit(tx: Transaction, ask: Ask, action: string, subject?: string, fields: readonly string[] = []): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      office_id: ask.office,
      id: newId(),
      actor: actorName(ask.actor),
      action,
      subject: subject ?? null,
      fields: [...fields],
      request: ask.request ?? null,
    })
    .execute()
}

async function auditRefusal(platform: Platform, ask: Ask, rule: CommandRule): Promise<void> {
  await inOffice(platform.database.program, ask.office, async (tx, client) => {
    await writeAudit(tx, ask, `${rule.audit}.not-allowed`)
    await platform.jobs.enqueue(client, sealJob(ask.office))
  })
}
