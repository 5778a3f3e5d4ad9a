/** `next` is the one step forward on a page, in the signal colour; `main` the chief action; `plain` any other; `link` looks like a link. */
export type ButtonKind = 'next' | 'main' | 'plain' | 'link'

const classes: Record<ButtonKind, string | undefined> = { next: 'next tip', main: 'main', plain: undefined, link: 'link' }

export interface ButtonProps {
  readonly label: string
  readonly kind?: ButtonKind
  readonly name?: string
  readonly value?: string
  /** Sends the form to another address than the form's own. */
  readonly action?: string
}

export const Button = ({ label, kind = 'plain', name, value, action }: ButtonProps) => (
  <button type="submit" class={classes[kind]} name={name} value={value} formaction={action}>
    {label}
  </button>
)

export const ButtonLink = ({ label, href, kind = 'plain' }: { label: string; href: string; kind?: Exclude<ButtonKind, 'link'> }) => (
  <a class={['button', classes[kind]].filter(Boolean).join(' ')} href={href}>
    {label}
  </a>
)
