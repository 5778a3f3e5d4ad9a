import type { ComponentChildren } from 'preact'
import type { Choice } from '../components/forms/choices.tsx'

export interface FilterFormProps {
  readonly action: string
  readonly label: string
  readonly apply: string
  /** Given where a filter is in use. */
  readonly clear?: { readonly label: string; readonly href: string }
  readonly children: ComponentChildren
}

/** Narrowing a list: a form that asks by GET, so that what one found has an address. */
export const FilterForm = ({ action, label, apply, clear, children }: FilterFormProps) => (
  <search aria-label={label}>
    <form class="desk-filters" action={action}>
      {children}
      <button type="submit">{apply}</button>
      {clear && (
        <a class="clear" href={clear.href}>
          {clear.label}
        </a>
      )}
    </form>
  </search>
)

export const FilterSearch = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label class={value ? 'filter wide in-use' : 'filter wide'}>
    {label}
    <input type="search" name={name} value={value ?? ''} dir="auto" />
  </label>
)

/** The first choice is the one that does not narrow; its value is ''. */
export const FilterSelect = ({ name, label, choices }: { name: string; label: string; choices: readonly Choice[] }) => (
  <label class={choices.some(one => one.chosen && one.value) ? 'filter in-use' : 'filter'}>
    {label}
    <select name={name}>
      {choices.map(choice => (
        <option value={choice.value} selected={choice.chosen}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
)
