import type { ComponentChildren } from 'preact'
import { Turn } from '../icons/marks.tsx'
import type { Link } from '../layouts/frame.ts'

/** A strip above the content, for something the reader must know about this page. `label` names it for a reader who jumps from part to part. */
export const Notice = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <aside class="notice" aria-label={label}>
    <div class="width">
      <Turn />
      <p>{children}</p>
    </div>
  </aside>
)

/** Says that the page is shown in another language than its address promises. */
export const LanguageNotice = ({ label, text, link }: { label: string; text: string; link?: Link }) => (
  <Notice label={label}>
    {text} {link && <a href={link.href}>{link.label}</a>}
  </Notice>
)
