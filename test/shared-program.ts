import chromium from '@sparticuz/chromium'
import { build } from '../scripts/build.ts'
import { removeData, startProgram } from './started-program.ts'

const VARIABLE = 'WAYPOST_TEST_SHARED_PROGRAM'

/** The port of the program, with the demonstration, that all browser tests share which change nothing. */
export const sharedPort = (): number => Number(process.env[VARIABLE])

/** Set-up of the browser tests: builds what they start, unpacks the browser. */
export default async function setup(): Promise<() => Promise<void>> {
  await build()
  // Unpacked once, before several ask for it.
  const [program] = await Promise.all([startProgram(), chromium.executablePath()])
  process.env[VARIABLE] = String(program.port)
  return async () => {
    await program.end('SIGTERM')
    await removeData(program.dataDir)
  }
}
