// Ends with 0 where node_modules holds what package-lock.json names. Runs on any Node from 20 on, before anything is installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.argv[2]
const packages = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
const named = packages('package-lock.json')
const present = packages('node_modules/.package-lock.json')
const same = path => present[path]?.version === named[path].version && present[path]?.integrity === named[path].integrity
const complete = Object.keys(named).every(path => path === '' || same(path) || (named[path].optional && !present[path]))
process.exit(complete ? 0 : 1)
