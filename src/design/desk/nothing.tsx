import type { Link } from '../layouts/frame.ts'

/** A list without rows: what is not there, when it will be or which filter to drop, one link. */
export const Nothing = ({ title, text, link }: { title: string; text?: string; link?: Link }) => (
  <div class="nothing">
    <p class="sign">{title}</p>
    {text && <p>{text}</p>}
    {link && (
      <p class="actions">
        <a class="button" href={link.href}>
          {link.label}
        </a>
      </p>
    )}
  </div>
)
