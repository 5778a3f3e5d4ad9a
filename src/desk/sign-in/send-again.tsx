import { Button } from '../../design/components/button.tsx'
import { paths } from '../../paths.ts'
import type { Answer, PageAnswer } from '../../web/answer.ts'
import type { DoorVisit } from '../../web/visit.ts'
import { doorPage } from './door-page.tsx'
import type { KeptForm } from './kept-form.ts'

/** After signing in again: the form that was sent before, with all that was typed, to be sent once more by the person. */
export function sendAgainPage(visit: DoorVisit, kept: KeptForm, headers: PageAnswer['headers']): Answer {
  const { t } = visit
  return doorPage(visit, {
    title: t('desk:signIn.backTitle'),
    headers,
    children: (
      <>
        <p>{t('desk:signIn.back')}</p>
        <form class="desk-form" method="post" action={kept.address}>
          {kept.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="actions">
            <Button label={t('desk:signIn.send')} kind="next" />
            <a href={paths.desk.start({})}>{t('desk:signIn.leave')}</a>
          </div>
        </form>
      </>
    ),
  })
}
