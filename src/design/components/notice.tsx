import type { ComponentChildren } from 'preact'
import { Turn } from '../icons/marks.tsx'
import type { Link } from '../layouts/frame.ts'

/** A strip above the content, for something the reader must know about this page. */
export const Notice = ({ children }: { children: ComponentChildren }) => (
  <div class="notice" role="note">
    <div class="width">
      <Turn />
      <p>{children}</p>
    </div>
  </div>
)

/** Says that the page is shown in another language than its address promises. */
export const LanguageNotice = ({ text, link }: { text: string; link?: Link }) => (
  <Notice>
    {text} {link && <a href={link.href}>{link.label}</a>}
  </Notice>
)
