import type { Blade } from '../../design/components/signpost.tsx'
import type { Frame } from '../../domain/frame/index.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../web/visit.ts'
import { has } from '../menu.ts'
import type { ListedArticle } from '../news/rows.ts'

/** The ways from the signpost: to the office, to what is new, to who we are. */
export function blades(
  { office, language: lang, t, formats }: Visit,
  frame: Frame,
  newest: ListedArticle | undefined,
  opening: string | undefined,
): Blade[] {
  const station = office.place.sketch?.station
  return [
    { label: t('home.findOffice'), href: paths.site.contact({ lang }), text: opening ?? (station && t('home.metro', { station })) },
    {
      label: t('layout.news'),
      href: paths.site.news({ lang }),
      text: newest?.on_date
        ? t('home.latest', { date: formats.date({ on: newest.on_date, precision: (newest.card as { precision: 'day' }).precision }) })
        : undefined,
    },
    ...(has(frame, 'about') ? [{ label: t('home.aboutOffice'), href: paths.site.about({ lang }), text: t('home.aboutText') }] : []),
  ]
}
