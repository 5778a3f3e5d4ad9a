import { describe, expect, it } from 'vitest'
import { LanguageNotice } from '../components/notice.tsx'
import { renderDocument } from '../document.ts'
import { problemsOf } from '../valid-html.fixture.ts'
import { arabicFrame } from './frame.fixture.ts'
import { SitePage } from './site.tsx'

const page = renderDocument(
  <SitePage
    frame={arabicFrame}
    head={{
      title: 'Move',
      description: 'The office has moved.',
      canonical: 'https://prague.example/en/news/move',
      alternates: [{ lang: 'en', href: 'https://prague.example/en/news/move' }],
      fallback: 'https://prague.example/',
      shared: [
        ['og:type', 'article'],
        ['og:image', 'https://prague.example/pictures/1/1200.jpg'],
      ],
      data: [{ '@type': 'NewsArticle', headline: '</script><script>alert(1)</script>\u2028' }],
    }}
    breadcrumb={[{ label: 'الأخبار', href: '/ar/news' }]}
    content={{ lang: 'en', dir: 'ltr' }}
    notice={<LanguageNotice label="اللغة" text="هذه الصفحة غير متاحة بالعربية بعد." />}
  >
    <h1>The office has moved</h1>
  </SitePage>,
)

describe('A public page', () => {
  it('is valid HTML, with every part of its frame', async () => {
    expect(await problemsOf(page)).toEqual([])
  })

  it('says its own language, and that of a text shown in another', () => {
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toMatch(/<main id="main"[^>]* lang="en" dir="ltr">/)
  })

  it('carries data that cannot end their element', () => {
    expect(page).toContain(String.raw`"headline":"\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e\u2028"`)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
  })

  it('has no script that runs, no style of its own and no handler', () => {
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")|<style|\sstyle=|\son[a-z]+=/)
  })

  it('says of a language in which it is missing where the link leads, in that language', () => {
    expect(page).toContain('<a href="/uk/news" lang="uk" hreflang="uk" dir="ltr" class="nearest">Українська<span class="unseen"> (цієї сторінки')
  })

  it('of a demonstration asks search engines to leave it out', () => {
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    const open = renderDocument(
      <SitePage frame={{ ...arabicFrame, noindex: false, search: undefined, banner: undefined }} head={{}}>
        <h1>Home</h1>
      </SitePage>,
    )
    expect(open).not.toContain('noindex')
    expect(open).not.toContain('<form')
    expect(open).toContain('<title>مكتب براغ</title>')
  })
})
