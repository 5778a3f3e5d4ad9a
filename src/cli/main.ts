import { waypost } from './command-line.ts'

// Whatever is taken down at the end (a database brought up for this command, a half-written backup) hears the event `exit`.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
] as const)
  process.on(signal, () => process.exit(128 + number))
// Whoever reads the answer may stop reading: `waypost routes | head`.
process.stdout.on('error', () => {})

process.exitCode = await waypost(process.argv.slice(2), process.env, {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
})
