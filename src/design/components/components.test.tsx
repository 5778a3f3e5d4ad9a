import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../valid-html.fixture.ts'
import { Article } from './article.tsx'
import { Attachments } from './attachments.tsx'
import { ButtonLink } from './button.tsx'
import { CallLine } from './call-line.tsx'
import { Contents } from './contents.tsx'
import { DatedRows } from './dated-rows.tsx'
import { Empty } from './empty.tsx'
import { EntryHeading } from './entry-heading.tsx'
import { ErrorPage } from './error-page.tsx'
import { EventHead } from './event-head.tsx'
import { Facts } from './facts.tsx'
import { Fees } from './fees.tsx'
import { Figures } from './figures.tsx'
import { Filters } from './filters.tsx'
import { ListFoot } from './list-foot.tsx'
import { Listing } from './listing.tsx'
import { Notice } from './notice.tsx'
import { OpenNow } from './open-now.tsx'
import { OpenToday } from './open-today.tsx'
import { OpeningHours } from './opening-hours.tsx'
import { PageHeading } from './page-heading.tsx'
import { PartnerNames, Partnership } from './partnership.tsx'
import { People } from './people.tsx'
import { Picture } from './picture.tsx'
import { Place } from './place.tsx'
import { Programme } from './programme.tsx'
import { Section } from './section.tsx'
import { Signpost } from './signpost.tsx'
import { StatusNotice } from './status-notice.tsx'
import { Steps } from './steps.tsx'
import { WayDiagram } from './way-diagram.tsx'
import { YearArchive } from './year-archive.tsx'
import { YearHead } from './year-head.tsx'

const day = { iso: '2014-12-18', day: '18', month: 'ديسمبر', year: '2014' }
const blades = [{ label: 'الأخبار', href: '/ar/news', text: 'الأحدث أولًا' }]
const sketch = { line: 'C', station: 'Nádraží Holešovice', street: 'Argentinská', house: '38', building: 'Mercuria', railway: true }
const wayWords = { label: 'رسم للطريق', exit: 'اصعد هنا', onFoot: 'مشيًا', railway: 'سكة الحديد', notToScale: 'ليس بمقياس' }

const components: Record<string, VNode> = {
  'head of an event': (
    <EventHead
      title="المدرسة"
      lead="ستة أيام"
      date={{ ...day, day: '16–21' }}
      struck="ملغاة"
      facts={[{ label: 'المكان', values: [{ text: 'براغ' }] }]}
      contents={{ label: 'في هذه الصفحة', parts: [{ id: 'fee', title: 'الرسوم' }] }}
    >
      <StatusNotice title="أُلغيت" lines={['كان موعدها 16 أغسطس.']} />
      <OpenNow
        title="باب التقديم مفتوح"
        text="أرسِل رسالة."
        left={{ number: '23 يومًا', before: 'متبقٍّ حتى', when: '30 يونيو', datetime: '2027-06-30T21:59:00Z', after: '(براغ).' }}
        action={{ label: 'كيفية التقديم', href: '#apply' }}
      >
        <CallLine
          label="المواعيد"
          stations={[
            { when: '1 مارس', datetime: '2027-03-01', what: 'فُتح', place: 'passed' },
            { when: 'اليوم', what: 'نستقبل', place: 'today' },
            { when: '30 يونيو', what: 'يُغلق', place: 'ahead' },
          ]}
        />
      </OpenNow>
    </EventHead>
  ),
  'programme, fees, people and steps': (
    <Section id="programme" title="البرنامج">
      <Programme
        days={[
          {
            iso: '2027-08-17',
            day: '17',
            weekday: 'الثلاثاء',
            weekdayShort: 'ثلاثاء',
            theme: 'لماذا ينتقل الناس',
            slots: [
              { sessions: [{ title: 'دون ساعة', persons: [] }] },
              {
                time: '9:00–10:30',
                datetime: '09:00',
                sessions: [
                  {
                    title: 'نظريات',
                    type: 'محاضرة',
                    room: 'القاعة',
                    abstract: 'ملخص',
                    persons: [{ name: 'Ada', href: '/ar/people/ada' }, { name: 'B' }],
                  },
                  { title: 'قصص', persons: [] },
                ],
              },
            ],
          },
        ]}
      />
      <Fees
        leftOut="غير مشمول:"
        options={[{ amount: '2,300 CZK', label: 'مع الإقامة', forWhom: 'للجميع', includes: [{ text: 'خمس ليالٍ' }, { text: 'إقامة', left: true }] }]}
      />
      <People people={[{ name: 'Ada', href: '/ar/people/ada', affiliation: 'جامعة', note: '2013' }, { name: 'B' }]} />
      <Steps steps={['حضِّر.', <a href="mailto:a@prague.example">a@prague.example</a>]} />
    </Section>
  ),
  signpost: (
    <Signpost
      statement="هجرة إنسانية"
      text="من براغ"
      open={[{ kicker: 'اليوم', title: 'مفتوح', href: '/a', text: 'حتى 15:00', action: { label: 'الطريق', href: '/a' } }]}
      blades={blades}
    />
  ),
  'section on a band': (
    <Section
      id="figures"
      title="المنظمة"
      ground="band"
      note="حتى 2015"
      more={{ label: 'الكل', href: 'https://x.example/', outside: true }}
      otherSite="موقع آخر"
    >
      <Figures
        figures={[
          { label: 'دولة', value: '157' },
          { label: 'موظف', value: '7,500', qualifier: 'نحو', note: '2015' },
        ]}
      />
    </Section>
  ),
  'dated rows': (
    <DatedRows
      rows={[
        { href: '/1', title: 'خبر', date: day, lead: 'نص', kind: 'بيان', large: true },
        {
          href: '/2',
          title: 'Zpráva',
          date: { iso: '2013-12', month: 'ديسمبر', year: '2013' },
          language: { lang: 'cs', dir: 'ltr', note: 'بالتشيكية فقط' },
        },
        { href: '/3', title: 'خبر', date: { iso: '2011', year: '2011' } },
        { href: '/4', title: 'خبر بلا تاريخ' },
      ]}
    />
  ),
  listing: (
    <Listing
      filters={
        <Filters
          label="تصفية"
          groups={[
            {
              id: 'kind',
              title: 'النوع',
              items: [
                { label: 'الكل', count: '11', href: '/ar/news', current: 'whole' },
                { label: 'بيان', count: '2', href: '/ar/news?kind=statement', current: 'narrowed' },
                { label: 'إعلان', count: '0' },
              ],
            },
          ]}
        />
      }
    >
      <YearHead year="2014" entries="مادتان" />
      <ListFoot
        range="1 إلى 8 من 11"
        label="الصفحات"
        previous={{ label: 'السابق', href: '?page=1' }}
        pages={[{ number: '1', name: 'الصفحة 1', href: '?page=1' }, 'gap', { number: '4', name: 'الصفحة 4', href: '?page=4', current: true }]}
        next={{ label: 'التالي', href: '?page=5' }}
      />
    </Listing>
  ),
  'filters of a list that nothing fits': (
    <Filters
      label="تصفية"
      groups={[
        { id: 'kind', title: 'النوع', form: { action: '/ar/news', kept: [['year', '2014']] }, items: [{ label: 'بيان', count: '0' }] },
        { id: 'topic', title: 'الموضوع', form: { action: '/ar/news', kept: [] }, items: [{ label: 'الشباب', count: '1', value: 'youth' }] },
      ]}
    />
  ),
  archive: (
    <YearArchive
      years={[
        { year: '2011', entries: '3 مواد', href: '?year=2011' },
        { year: '2012', entries: 'لا شيء' },
      ]}
    />
  ),
  article: (
    <Article
      title="نداء"
      lead="نص"
      date={day}
      facts={[{ label: 'بلغة أخرى', values: [{ text: 'Čeština', href: '/cs/x', lang: 'cs', dir: 'ltr' }] }]}
      factsIn={{ lang: 'ar', dir: 'rtl' }}
    >
      <Picture
        sources={[{ type: 'image/avif', srcset: '/p/640.avif 640w' }]}
        src="/p/640.jpeg"
        width={640}
        height={400}
        alt="باب"
        caption="الباب"
        credit="الصورة: J. Novák"
      />
    </Article>
  ),
  attachments: (
    <Attachments
      attachments={[{ href: '/files/1/a.pdf', title: 'Statement', lang: 'en', dir: 'ltr', type: 'PDF', details: ['PDF', '96 كيلوبايت'] }]}
    />
  ),
  'opening hours': (
    <OpeningHours
      days={[
        { name: 'الاثنين', hours: [{ from: 9, to: 12.5, words: '9:00–12:30' }], today: true },
        { name: 'الجمعة', hours: [] },
      ]}
      now={10.4}
      words={{ closed: 'مغلق', today: 'اليوم' }}
    />
  ),
  'contact page': (
    <>
      <PageHeading title="الطريق" lead="نص">
        <OpenToday open title="مفتوح" text="الاثنين" />
        <OpenToday open={false} title="مغلق" />
      </PageHeading>
      <Place address={['Argentinská 38', 'براغ 7']} email="info@prague.example" directions={['اركب المترو', 'ثم اعبر']}>
        <WayDiagram sketch={sketch} namesIn="cs" words={wayWords} />
      </Place>
      <Facts
        facts={[
          { label: 'البريد', values: [{ text: 'info@prague.example', href: 'mailto:info@prague.example', apart: true }] },
          {
            label: 'التاريخ',
            values: [
              { text: 'اليوم', datetime: '2014-12-18' },
              { text: 'Praha', lang: 'cs' },
            ],
          },
        ]}
      />
    </>
  ),
  project: (
    <>
      <EntryHeading
        count={{ number: '9', words: 'بلدان' }}
        title="HEADSTART"
        titleIn={{ lang: 'en', dir: 'ltr' }}
        contents={<Contents label="في هذه الصفحة" parts={[{ id: 'partners', title: 'الشركاء' }]} />}
      >
        <Facts facts={[{ label: 'المدة', values: [{ text: 'غير معروفة', soft: true }] }]} />
      </EntryHeading>
      <Section id="partners" title="الشركاء">
        <Partnership
          label="خريطة"
          mapNote="مبسطة"
          stops={[
            { code: 'HU', name: 'هنغاريا', leads: true, partners: [{ name: 'IOM Budapest', lang: 'en', dir: 'ltr', href: '/o', after: '، يقود' }] },
            { code: 'CZ', name: 'التشيك', own: true, share: '40 %', partners: [] },
          ]}
        />
        <PartnerNames title="آخرون" partners={[{ name: 'CERGE' }]} />
      </Section>
      <DatedRows
        rows={[
          {
            title: 'ACCESS',
            count: { number: '5', words: 'بلدان' },
            route: { label: 'البلدان', stops: [{ code: 'CZ', name: 'التشيك', own: true }] },
          },
        ]}
      />
    </>
  ),
  'error page': (
    <ErrorPage
      status={404}
      title="هنا ينتهي الطريق"
      lead="لا توجد صفحة"
      address={{ label: 'غير موجود:', text: 'prague.example/<b>' }}
      nearest={{ label: 'خبر', href: '/1', text: 'عنوان قريب' }}
      ways={blades}
      waysLabel="طرق أخرى"
      note="رقم الطلب"
    />
  ),
  'notes and links': (
    <>
      <Notice label="معاينة">معاينة</Notice>
      <Empty text="لا شيء بعد." link={{ label: 'الرئيسية', href: '/ar/' }} />
      <ButtonLink label="التالي" href="/2" kind="next" />
    </>
  ),
}

describe('Every component', () => {
  it.each(Object.entries(components))('is valid HTML: %s', async (_name, component) => {
    expect(await problemsOf(renderToString(component))).toEqual([])
  })
})

describe('A list of pages', () => {
  it('is left out where there is one', () => {
    const foot = <ListFoot range="1 to 3 of 3" label="Pages" pages={[{ number: '1', name: 'Page 1', href: '?', current: true }]} />
    expect(renderToString(foot)).not.toContain('<nav')
  })
})

describe('Opening hours', () => {
  it('before eight or after six widen the axis for all days', () => {
    const early = (
      <OpeningHours days={[{ name: 'Monday', hours: [{ from: 6, to: 18, words: '6:00–18:00' }] }]} words={{ closed: 'Closed', today: 'today' }} />
    )
    expect(renderToString(early)).toContain('M0 0H100V12H0z')
  })
})

describe('What a reader typed as an address', () => {
  it('is shown as text on the page for errors', () => {
    expect(renderToString(components['error page']!)).toContain('prague.example/&lt;b>')
  })
})
