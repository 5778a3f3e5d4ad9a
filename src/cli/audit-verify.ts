import { createReadStream } from 'node:fs'
import { type Anchor, type AuditState, verifyAudit } from '../domain/audit/index.ts'
import { INSTALLATION } from '../platform/database/ids.ts'
import { linesOf } from './backup/lines.ts'
import { type Answer, columns, counted, type Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { withProgram } from './opening.ts'

/** What a broken link means to the operator. */
const words = {
  changed: 'a row, its seal or their order is not what was sealed',
  'row-removed': 'a row was removed',
  'seal-removed': 'a seal was removed',
  added: 'a row was put in afterwards',
  'cut-off': 'the end was cut off or made anew',
} as const

/** Walks the chain of every office and of the installation. With a log kept elsewhere it also sees whether an end was cut off. */
export const verifyTrail = (surroundings: Surroundings, { log }: { log?: string }): Promise<Answer> =>
  withProgram(surroundings, async ({ platform, offices }) => {
    const anchors = log === undefined ? new Map<string, Anchor>() : await anchorsIn(log)
    const all = [...[...offices().all.values()].map(({ id, slug }) => ({ id, name: slug })), { id: INSTALLATION, name: 'the installation' }]
    const found: { name: string; state: AuditState }[] = []
    for (const { id, name } of all) found.push({ name, state: await verifyAudit(platform, id, anchors.get(id)) })
    return {
      code: found.every(({ state }) => state.ok) ? exitCodes.done : exitCodes.found,
      json: found.map(({ name, state }) => ({ office: name, ...state })),
      text: columns(found.map(({ name, state }) => [state.ok ? 'holds' : 'BROKEN', name, sentence(state)])),
    }
  })

function sentence(state: AuditState): string {
  if (!state.ok) return `at number ${state.broken.number} ${words[state.broken.why]}`
  return `${counted(state.rows, 'sealed row')}${state.waiting ? `, ${state.waiting} not sealed yet` : ''}`
}

/** The newest end of each office's chain that the program's log tells of. */
async function anchorsIn(file: string): Promise<Map<string, Anchor>> {
  const anchors = new Map<string, Anchor>()
  try {
    for await (const line of linesOf(createReadStream(file))) {
      if (!line.includes('"audit-sealed"')) continue
      const { office, number, hash } = JSON.parse(line.slice(line.indexOf('{'))) as Anchor & { office: string }
      if ((anchors.get(office)?.number ?? 0) < number) anchors.set(office, { number, hash })
    }
  } catch {
    throw new Told(`The log ${file} cannot be read.`, exitCodes.wrongUse)
  }
  return anchors
}
