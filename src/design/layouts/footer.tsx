import { TextLink } from '../components/text-link.tsx'
import { Mark } from '../icons/marks.tsx'
import type { Frame } from './frame.ts'

export function Footer({ frame }: { frame: Frame }) {
  const { footer, office, words } = frame
  return (
    <footer class="footer">
      <div class="width">
        <div class="split">
          <div class="office">
            <Mark />
            <p class="sign">{office.name}</p>
            {footer.lines.map(line => (
              <p>{line}</p>
            ))}
            {footer.email && (
              <p>
                <a href={`mailto:${footer.email}`}>
                  <bdi>{footer.email}</bdi>
                </a>
              </p>
            )}
          </div>
          <div class="groups">
            {footer.groups.map((group, at) => (
              <nav aria-labelledby={`footer-${at}`}>
                <h2 id={`footer-${at}`}>{group.title}</h2>
                <ul>
                  {group.links.map(link => (
                    <li>
                      <TextLink link={link} otherSite={words.otherSite} />
                    </li>
                  ))}
                </ul>
              </nav>
            ))}
          </div>
        </div>
        {footer.demonstration && <p class="demonstration">{footer.demonstration}</p>}
      </div>
    </footer>
  )
}
