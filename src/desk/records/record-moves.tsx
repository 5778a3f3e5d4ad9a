import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../../design/components/button.tsx'
import { canMove, textState } from '../../domain/content/index.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { formKey } from '../refused-form.ts'
import type { OneRecord } from './one-record.ts'

/** What can be done with a text from its state, by who may: the one step onward in the signal colour, the others plain. */
export function RecordMoves({ visit, one }: { visit: DeskVisit; one: OneRecord }) {
  const { t } = visit
  const { state, at } = one
  const { addresses } = one.of
  const readers = state?.live_revision && state.slug ? one.of.publicHref(at.lang, { slug: state.slug }, one.record) : undefined
  const publishes = visit.can('text.publish')
  const now = state && textState(state)
  return (
    <>
      {publishes && state && now && canMove(now, 'publish') && (
        <PostForm action={addresses.publication(at)} fields={{ revision: state.newest_revision }}>
          <Button label={t('desk:articles.moves.publish')} kind={state.schedule ? 'plain' : 'next'} />
        </PostForm>
      )}
      {publishes && state?.schedule && (
        <PostForm action={addresses.scheduleRemoval(at)}>
          <Button label={t('desk:articles.moves.unschedule')} />
        </PostForm>
      )}
      <p class="actions">
        {publishes && now && canMove(now, 'schedule') && (
          <ButtonLink label={t(state?.schedule ? 'desk:articles.moves.reschedule' : 'desk:articles.moves.schedule')} href={addresses.schedule(at)} />
        )}
        {state && <ButtonLink label={t('desk:articles.moves.preview')} href={addresses.preview(at)} />}
      </p>
      {!publishes && now && canMove(now, 'publish') && <p class="soft">{t('desk:articles.moves.notYours')}</p>}
      <ul class="more-moves">
        {readers && (
          <li>
            <a class="out" href={readers}>
              {t('desk:articles.moves.public')}
            </a>
          </li>
        )}
        {publishes && now && canMove(now, 'unpublish') && (
          <li>
            <a href={addresses.withdrawal(at)}>{t('desk:articles.moves.unpublish')}</a>
          </li>
        )}
        {visit.can('record.trash') && (
          <li>
            <a href={addresses.trash({ id: at.id })}>{t('desk:articles.moves.trash')}</a>
          </li>
        )}
      </ul>
    </>
  )
}

const PostForm = ({ action, fields = {}, children }: { action: string; fields?: Record<string, string>; children: ComponentChildren }) => (
  <form method="post" action={action} class="one-move">
    {Object.entries({ ...formKey(), ...fields }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
