import { loadDemonstration } from '../../../demo/load.ts'
import { CONNECTION } from '../../platform/config/connection-of-parent.ts'
import { readConfig } from '../../platform/config/index.ts'
import type { Connection } from '../../platform/database/pools.ts'
import { createLog, errorFields } from '../../platform/log/log.ts'
import { openProgram } from '../../program.ts'

// Loads the demonstration into the database that the program brought up, and ends.
const config = readConfig(process.env)
const log = createLog(config.logLevel)
const program = await openProgram(config, JSON.parse(process.env[CONNECTION]!) as Connection, log)
try {
  await loadDemonstration(program.platform)
} catch (error) {
  log.fatal({ event: 'demonstration-not-loaded', ...errorFields(error) })
  process.exitCode = 1
}
await program.close()
process.exit()
