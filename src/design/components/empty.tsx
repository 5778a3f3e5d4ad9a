import type { Link } from '../layouts/frame.ts'

/** A list without entries: one sentence that says when and where something will appear, and one link. */
export const Empty = ({ text, link }: { text: string; link?: Link }) => (
  <p class="empty">
    {text} {link && <a href={link.href}>{link.label}</a>}
  </p>
)
