import { type Answer, columns, type Surroundings } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { withClient, withInstallation, workWith } from '../opening.ts'
import { checkCounts } from './counts.ts'
import { checkDatabase, checkQueue } from './database.ts'
import { checkEntities } from './entities.ts'
import { checkFiles } from './files.ts'
import type { Finding } from './finding.ts'
import { checkFolder } from './folder.ts'
import { checkLive } from './live.ts'
import { checkSettings, settingLines } from './settings.ts'
import { checkTenancy } from './tenancy.ts'

interface Wishes {
  readonly fast?: boolean
  readonly repair?: boolean
}

/** Looks at everything that can be wrong with an installation. What a wrong setting or an old database keeps from being asked is not asked. */
export async function check(surroundings: Surroundings, { fast = false, repair = false }: Wishes): Promise<Answer> {
  const settings = checkSettings(surroundings.environment)
  if (settings.some(one => one.state === 'wrong')) return answer(surroundings, settings)
  const found = await withInstallation(surroundings, async ({ connection }, config): Promise<Finding[]> => {
    // Before the program is opened, which would make a secret where there is none.
    const folder = await checkFolder(config)
    const { database, current, schema } = await withClient(connection, 'check', async client => {
      const { findings, current } = await checkDatabase(client)
      return { database: findings, current, schema: current ? [...(await checkTenancy(client)), ...(await checkQueue(client))] : [] }
    })
    const rest =
      !current || schema.some(one => one.area === 'queue' && one.state === 'wrong')
        ? []
        : await workWith(config, connection, async program => [
            ...(await checkFiles(program, { fast })),
            ...(await checkLive(program, { repair })),
            ...(await checkEntities(program, { repair })),
            ...(await checkCounts(program)),
          ])
    return [...database, ...schema, ...rest, ...folder]
  })
  return answer(surroundings, [...settings, ...found])
}

function answer({ environment }: Surroundings, findings: Finding[]): Answer {
  const wrong = findings.filter(one => one.state === 'wrong').length
  const words = { right: 'ok', wrong: 'WRONG', note: 'note' }
  const settings = settingLines(environment)
  const verdict = wrong ? `${wrong} wrong.` : 'Everything is as it should be.'
  return {
    code: wrong ? exitCodes.found : exitCodes.done,
    json: { ok: wrong === 0, settings, findings },
    text: [
      columns(settings.map(one => [one.name, one.value ?? `not set: ${one.default}`])),
      '',
      columns(findings.map(one => [words[one.state], one.area, one.sentence])),
      '',
      verdict,
    ].join('\n'),
  }
}
