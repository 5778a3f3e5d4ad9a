import { Button } from '../../design/components/button.tsx'
import { paths } from '../../paths.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { formKey } from '../refused-form.ts'

interface RestoreFormProps {
  readonly visit: DeskVisit
  readonly at: { id: string; lang: string }
  readonly revision: { id: string; number: number }
  readonly basedOn: string
}

/** One press makes a new draft of an older revision; nothing is lost by it, so nothing is asked back. */
export const RestoreForm = ({ visit: { t }, at, revision, basedOn }: RestoreFormProps) => (
  <form method="post" action={paths.desk.articleRestoration(at)}>
    {Object.entries({ ...formKey(), revision: revision.id, 'based-on': basedOn }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind="link" label={t('desk:history.restoreOne', { number: revision.number })} />
  </form>
)
