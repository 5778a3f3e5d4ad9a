import { paths } from '../paths.ts'
import { routes } from '../routes.ts'
import { type Answer, columns } from './command.ts'

/** What the server answers before the table of routes is asked. */
const vitalSigns = [paths.machines.healthz, paths.machines.readyz, paths.machines.metrics].map(path => ({
  method: 'GET' as const,
  path,
  face: 'machines' as const,
  right: 'anyone',
  audit: null,
}))

/** Every address of the program with its face, the right it asks and the audit event it leads to. Needs no database. */
export function listRoutes(): Answer {
  const lines = [...routes, ...vitalSigns].map(({ method, path, face, right, audit }) => ({ method, path: path.pattern, face, right, audit }))
  return { json: lines, text: columns(lines.map(one => [one.method, one.path, one.face, one.right, one.audit ?? '–'])) }
}
