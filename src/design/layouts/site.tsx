import type { ComponentChildren } from 'preact'
import { TextLink } from '../components/text-link.tsx'
import { Turn } from '../icons/marks.tsx'
import { Footer } from './footer.tsx'
import type { Frame, Link, PageHead } from './frame.ts'
import { Head } from './head.tsx'
import { Masthead } from './masthead.tsx'

export interface SitePageProps {
  readonly frame: Frame
  readonly head: PageHead
  /** Ways back to the lists above this page; none on the home page and on first-level pages. */
  readonly breadcrumb?: readonly Link[]
  /** The language of the content where it is not the page's: the text is shown in its source language. */
  readonly content?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' }
  /** Said above the content, in the page's language: `<LanguageNotice>`, a preview's note. */
  readonly notice?: ComponentChildren
  readonly children: ComponentChildren
}

/** A whole public page: what `renderDocument` takes. The children are sections and heads, which bring their own width. */
export function SitePage({ frame, head, breadcrumb, content, notice, children }: SitePageProps) {
  const { banner, words } = frame
  return (
    <html lang={frame.lang} dir={frame.dir}>
      <Head frame={frame} head={head} />
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <Masthead frame={frame} />
        {banner && (
          <aside class="banner" aria-label={words.notice}>
            <div class="width">
              <Turn />
              <p>
                {banner.text} {banner.link && <TextLink link={banner.link} otherSite={words.otherSite} />}
              </p>
            </div>
          </aside>
        )}
        {breadcrumb && breadcrumb.length > 0 && (
          <nav class="breadcrumb width" aria-label={words.youAreHere}>
            {breadcrumb.map(link => (
              <a class="back" href={link.href}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
        {notice}
        <main id="main" tabindex={-1} lang={content?.lang} dir={content?.dir}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}
