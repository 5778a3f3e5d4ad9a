import { KeyValues } from '../../design/desk/pane.tsx'
import { Said } from '../../design/desk/said.tsx'
import { messageForStaff, messageState } from '../../domain/mail/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { when } from '../when.ts'
import { MessageMark } from './list.tsx'

/**
 * One message. A one-time link in it opens the desk to whoever has it, so its token is hidden; a demonstration shows that of an invitation,
 * since its mail reaches nobody. Never that of a new password: it would hand over a colleague's account.
 */
export async function message(visit: DeskVisit): Promise<Answer> {
  const { t, params, platform, office, identity } = visit
  if (!isId(params.id)) return problem(404)
  const [row] = await messageForStaff(platform.database.program, office.id, { message: params.id })
  if (!row) return problem(404)
  const shown = office.demonstration && row.about.startsWith('invitation:')
  const hidden = row.body.includes(TOKEN_MARK) && !shown
  const body = row.body.replaceAll(TOKEN_MARK, () => (shown ? identity.tokenFor(row.about) : '••••••••'))
  return deskPage(visit, {
    heading: { title: row.subject, titleLang: row.language, back: { label: t('desk:mail.title'), href: paths.desk.mail({}) } },
    section: 'mail',
    pane: (
      <>
        <p>
          <MessageMark visit={visit} state={messageState(row)} />
        </p>
        <KeyValues
          pairs={[
            [t('desk:mail.to'), <bdi dir="ltr">{row.recipient}</bdi>],
            [t('desk:mail.language'), autonym(row.language)],
            [t('desk:mail.queued'), when(visit, row.queued_at)],
            ...(row.sent_at ? [[t('desk:mail.states.sent'), when(visit, row.sent_at)] as const] : []),
            ...(row.refused_at ? [[t('desk:mail.states.refused'), when(visit, row.refused_at)] as const] : []),
            ...(row.bounced_at ? [[t('desk:mail.states.bounced'), when(visit, row.bounced_at)] as const] : []),
          ]}
        />
      </>
    ),
    children: (
      <>
        {hidden && <Said tone="closed" title={t('desk:mail.hidden')} />}
        <div class="written" lang={row.language} dir={direction(row.language)}>
          {body}
        </div>
      </>
    ),
  })
}
