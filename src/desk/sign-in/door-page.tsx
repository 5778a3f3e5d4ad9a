import type { ComponentChildren } from 'preact'
import { Said } from '../../design/desk/said.tsx'
import { refuse } from '../../domain/commands/index.ts'
import { pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import type { Answer, PageAnswer } from '../../web/answer.ts'
import type { DoorVisit, Visit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { refusalText } from '../refused-form.ts'

export interface DoorPageOptions {
  readonly title: string
  readonly wrong?: boolean
  readonly status?: number
  readonly headers?: PageAnswer['headers']
  readonly children: ComponentChildren
}

/** A page before the desk: whose desk it is, the way out to the public site, the thing itself. */
export function doorPage(visit: DoorVisit, { title, wrong, status, headers, children }: DoorPageOptions): Answer {
  const { t } = visit
  const heading = {
    title,
    lead: t('desk:signIn.deskOf', { office: officeName(visit) }),
    back: { label: t('desk:layout.publicSite'), href: paths.site.home({ lang: visit.office.languages[0] }) },
  }
  const answer = deskPage(visit, { heading, wrong, status, children })
  return answer.kind === 'page' ? { ...answer, headers } : answer
}

/** Where a password would travel readable for others no form is shown; it says why. */
export function insecurePage(visit: DoorVisit, title: string): Answer {
  const text = refusalText(visit.t, refuse('insecure-connection'))
  return doorPage(visit, { title, status: 403, children: <Said tone="stopped" title={visit.t('desk:signIn.insecureTitle')} children={text} /> })
}

export const officeName = (visit: Pick<Visit, 'language' | 'office'>): string =>
  pickLabel(visit.office.names, visit.language, visit.office.languages)?.text ?? visit.office.slug

/** A form that may not be sent yet says when: in words in the page, in seconds for machines. */
export const retryAfter = (seconds: number | undefined): PageAnswer['headers'] => (seconds ? [['Retry-After', String(seconds)]] : [])
