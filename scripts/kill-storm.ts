import { parseArgs } from 'node:util'
import { killStorm } from '../test/kill-storm.ts'
import { build } from './build.ts'

// The long run of what `npm test` does shortly: kill -9 of program, database and both under load, and what was acknowledged is there, once.
const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, writes: { type: 'string', default: '600' } } })
await build()
const began = performance.now()
const result = await killStorm({ kills: Number(values.kills), writes: Number(values.writes), tell: line => console.log(line) })
const { kills, acknowledged, sentAgain, missing, twice, invented, back } = result
console.log(
  `${kills} kills, ${acknowledged} writes acknowledged, ${sentAgain} sent again; ${missing.length} missing, ${twice.length} twice, ${invented.length} never sent; ready again after ${back.toSorted((a, b) => a - b)[back.length >> 1]} ms in the middle, ${Math.max(...back)} ms at most; ${Math.round((performance.now() - began) / 1000)} s in all`,
)
for (const fault of [...missing, ...twice, ...invented]) console.log(fault)
process.exitCode = missing.length + twice.length + invented.length ? 1 : 0
