import { migrations } from '../installation.ts'
import { migrate, migrationSentence } from '../platform/database/migrate.ts'
import { type Answer, counted, type Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'
import { stateOf, withClient, withInstallation } from './opening.ts'

/** Brings the database up to date as its owner. Says what was run; a database that is up to date stays as it is. */
export const bringUpToDate = (surroundings: Surroundings): Promise<Answer> =>
  withInstallation(surroundings, async ({ connection, owner }) => {
    const { state, login } = await withClient(connection, 'migrate', async client => ({
      state: await stateOf(client),
      login: (await client.query<{ login: string }>('select session_user::text as login')).rows[0]!.login,
    }))
    if (!owner) {
      if (state.state !== 'current') throw new Told(migrationSentence(state), state.state === 'behind' ? exitCodes.wrongUse : exitCodes.fault)
      return upToDate([])
    }
    return upToDate(await migrate(owner, await migrations(), login))
  })

const upToDate = (run: string[]): Answer => ({
  json: { run },
  text: run.length ? [`${counted(run.length, 'migration')} run:`, ...run].join('\n') : 'The database is up to date.',
})
