import { tags } from '../domain/content/index.ts'
import { securityTxt as write } from '../formats/security-txt.ts'
import { paths } from '../paths.ts'
import { type Answer, data, problem } from '../web/answer.ts'
import type { Visit } from '../web/visit.ts'

const DAY = 24 * 3600 * 1000
/** RFC 9116 advises less than a year; the page is made anew each day, so that it never runs out. */
const HOLDS = 180 * DAY

/** Where to report a weakness: the office's own address of mail. */
export function securityText(visit: Visit): Answer {
  const { office, origin, now } = visit
  const mail = office.contactPoints.find(point => point.kind === 'email')?.value
  if (!mail) return problem(404)
  const canonical = origin.startsWith('https:') ? [origin + paths.machines.securityTxt({})] : []
  const body = write({ contacts: [`mailto:${mail}`], expires: new Date(now.getTime() + HOLDS), languages: office.languages, canonical })
  return data('text/plain; charset=utf-8', body, { tags: [tags.office(office.id)], expiresAt: new Date(now.getTime() + DAY) })
}
