import type { Link } from '../layouts/frame.ts'

export interface ShareLineProps {
  readonly label: string
  /** The page's own absolute address: one tap or click marks all of it. */
  readonly address: string
  /** A letter with the address in it, in the reader's own program of mail. */
  readonly mail: Link
}

/** The way to pass a page on, without anybody between: its address to copy. On paper it says where the page stands. */
export const ShareLine = ({ label, address, mail }: ShareLineProps) => (
  <aside class="share-line width split" aria-label={label}>
    <p class="sign">{label}</p>
    <p>
      <bdi class="whole" dir="ltr">
        {address}
      </bdi>{' '}
      <a href={mail.href}>{mail.label}</a>
    </p>
  </aside>
)
