import { Button } from '../../design/components/button.tsx'
import type { DeskVisit } from '../../web/visit.ts'
import { formKey } from '../refused-form.ts'

interface RestoreFormProps {
  readonly visit: DeskVisit
  readonly action: string
  readonly revision: { id: string; number: number }
  readonly basedOn: string
}

/** One press makes a new draft of an older revision; nothing is lost by it, so nothing is asked back. */
export const RestoreForm = ({ visit: { t }, action, revision, basedOn }: RestoreFormProps) => (
  <form method="post" action={action}>
    {Object.entries({ ...formKey(), revision: revision.id, 'based-on': basedOn }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind="link" label={t('desk:history.restoreOne', { number: revision.number })} />
  </form>
)
