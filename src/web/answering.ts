import { paths } from '../paths.ts'
import { isUnreachable } from '../platform/database/pools.ts'
import { errorFields } from '../platform/log/log.ts'
import { type Answer, type Kept, type ProblemAnswer, problem, redirect } from './answer.ts'
import type { WebContext } from './context.ts'
import type { Route } from './route.ts'
import type { Visit } from './visit.ts'

/** An answer as it is sent: problems are drawn. `kept` says what the page cache may keep it by. */
export interface Answered<Sent> {
  readonly sent: Sent
  readonly kept: Kept | undefined
}

/** How a page is run, and how its answer becomes what is sent. */
interface Running<Sent> {
  run(): Promise<Answer> | Answer
  write(answer: Exclude<Answer, ProblemAnswer>): Sent
}

/**
 * Runs a page for a visit and writes its answer, in which its components are run too. Whatever happens, there is an answer: a fault is
 * logged under the request's number and shows one page.
 */
export async function answering<Sent>(
  web: WebContext,
  visit: Visit,
  route: Route | undefined,
  { run, write }: Running<Sent>,
): Promise<Answered<Sent>> {
  let answer: Answer
  try {
    answer = isBadAddress(visit) ? problem(400) : isUnknownLanguage(visit, route) ? unknownLanguage(visit) : await run()
    // An address of our own making has been asked about where it went already.
    if (answer.kind === 'problem' && answer.status === 404 && (!route || isUnknownLanguage(visit, route)))
      answer = (await web.formerAddress(visit)) ?? answer
    if (answer.kind !== 'problem') return { sent: write(answer), kept: route?.face !== 'desk' && 'kept' in answer ? answer.kept : undefined }
  } catch (error) {
    answer = fault(web, visit, route, error)
  }
  return { sent: write(await drawn(web, visit, answer)), kept: undefined }
}

/** Names the fault in the log under the request's number; the visitor gets the number and no detail. */
function fault(web: WebContext, visit: Visit, route: Route | undefined, error: unknown): ProblemAnswer {
  const unreachable = isUnreachable(error)
  web.platform.log.error({
    event: unreachable ? 'database-unreachable' : 'fault',
    request: visit.requestId,
    route: route?.path.pattern,
    ...errorFields(error),
  })
  return unreachable ? problem(503, { retryAfterSeconds: 5 }) : problem(500)
}

async function drawn(web: WebContext, visit: Visit, answer: ProblemAnswer): Promise<Exclude<Answer, ProblemAnswer>> {
  const headers: [string, string][] = [['Cache-Control', 'no-store']]
  if (answer.retryAfterSeconds) headers.push(['Retry-After', String(answer.retryAfterSeconds)])
  if (answer.allowed) headers.push(['Allow', answer.allowed.join(', ')])
  return { kind: 'page', status: answer.status, view: await web.drawProblem(visit, answer), headers }
}

const LONGEST = 8000

function isBadAddress({ path, search, query }: Visit): boolean {
  if (path.length + search.length > LONGEST) return true
  // PostgreSQL has no null character in a text.
  if (search && Object.values(query).some(value => value?.includes('\0'))) return true
  // Most addresses are plain and need no decoding.
  if (/^[\w/.-]*$/.test(path)) return false
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
    return /[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return true
  }
}

/** An address of the desk with a slash too many reads as if the desk were a language. */
const unknownLanguage = ({ path }: Visit): Answer => (path === `${paths.desk.start.pattern}/` ? redirect(paths.desk.start({}), 301) : problem(404))

/** At the desk `:lang` is the language of a text, which may be none of the site's. */
const isUnknownLanguage = ({ params, office }: Visit, route: Route | undefined) =>
  route?.face !== 'desk' && params.lang !== undefined && !(office.languages as readonly string[]).includes(params.lang)
