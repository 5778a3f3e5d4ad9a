import type { Frame } from './frame.ts'

/** A whole frame in Arabic: every part of it is there, and runs from the right. */
export const arabicFrame: Frame = {
  lang: 'ar',
  dir: 'rtl',
  stylesheets: ['/assets/site.css'],
  icon: '/assets/icon.svg',
  office: { name: 'مكتب براغ', organisation: 'المنظمة الدولية للهجرة', place: '، المكتب في الجمهورية التشيكية', home: '/ar/' },
  languages: [
    { code: 'en', name: 'English', direction: 'ltr', href: '/en/news/move' },
    { code: 'uk', name: 'Українська', direction: 'ltr', href: '/uk/news', note: 'цієї сторінки українською ще немає' },
    { code: 'ar', name: 'العربية', direction: 'rtl', href: '/ar/news/move', current: true },
  ],
  menu: [
    { label: 'الأخبار', href: '/ar/news', current: 'section' },
    { label: 'اتصل بنا', href: '/ar/contact' },
  ],
  search: { href: '/ar/search' },
  banner: { text: 'عنواننا الجديد.', link: { label: 'الخريطة', href: '/ar/contact' } },
  feeds: [{ title: 'الأخبار', href: '/ar/news/feed.atom', type: 'application/atom+xml' }],
  footer: {
    lines: ['Argentinská 38، براغ 7'],
    email: 'info@prague.example',
    groups: [
      { title: 'هذا المكتب', links: [{ label: 'الأخبار', href: '/ar/news' }] },
      { title: 'المنظمة', links: [{ label: 'الموقع العالمي', href: 'https://global.example/', outside: true }] },
    ],
    demonstration: 'هذا عرض توضيحي.',
  },
  noindex: true,
  words: {
    skip: 'انتقل إلى المحتوى',
    menu: 'القائمة',
    close: 'إغلاق',
    mainMenu: 'القائمة الرئيسية',
    language: 'اللغة',
    notice: 'تنبيه',
    youAreHere: 'أنت هنا',
    otherSite: 'يفتح موقعًا آخر',
    search: 'بحث',
    searchSite: 'ابحث في الموقع',
  },
}
