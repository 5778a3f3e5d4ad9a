import type { Link } from '../layouts/frame.ts'

export interface ShareLineProps {
  readonly label: string
  /** The page's own absolute address: one tap or click marks all of it. */
  readonly address: string
  /** A letter with the address in it, in the reader's own program of mail. */
  readonly mail: Link
  /** The page's language where its content is in another. */
  readonly words?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
}

/** The way to pass a page on, without anybody between: its address to copy. On paper it says where the page stands. */
export const ShareLine = ({ label, address, mail, words }: ShareLineProps) => (
  <aside class="share-line width split" aria-label={label} lang={words?.lang} dir={words?.dir}>
    <p class="sign">{label}</p>
    <p>
      <bdi class="whole" dir="ltr">
        {address}
      </bdi>{' '}
      <a href={mail.href}>{mail.label}</a>
    </p>
  </aside>
)
