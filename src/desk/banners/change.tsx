import { Confirm } from '../../design/desk/confirm.tsx'
import { KeyValues } from '../../design/desk/pane.tsx'
import { bannerForStaff, changeBanner, removeBanner } from '../../domain/banners/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import type { ClockValues } from '../clock.ts'
import { deskPage } from '../desk-page.tsx'
import { labelFields } from '../library/labels.tsx'
import { errorOf, formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import { drawBanner, readBanner } from './banner-form.tsx'

type Banner = Awaited<ReturnType<typeof bannerForStaff>>[number]

async function bannerOf({ params, platform, office }: DeskVisit): Promise<Banner | undefined> {
  const { id } = params
  if (!isId(id)) return undefined
  const [row] = await bannerForStaff(platform.database.program, office.id, { banner: id })
  return row
}

const words = ({ language, office }: DeskVisit, { label }: Banner) => pickLabel(label as Label, language, office.languages)?.text ?? ''

export async function banner(visit: DeskVisit): Promise<Answer> {
  const row = await bannerOf(visit)
  if (!row) return problem(404)
  if (!visit.can('banner.write')) return shown(visit, row)
  return drawBanner(visit, {
    heading: { title: words(visit, row) },
    action: paths.desk.banner({ id: row.id }),
    values: {
      fields: { ...labelFields('label', row.label as Label), ...labelFields('link', row.link as Label) },
      from: asTyped(row.from_wall),
      until: asTyped(row.until_wall),
    },
    removal: paths.desk.bannerRemoval({ id: row.id }),
  })
}

/** A moment stands in the form as it was typed. */
function asTyped(wall: string | null): ClockValues {
  const [date = '', time = ''] = wall?.split('T') ?? []
  return { date, time: time.slice(0, 5), which: '' }
}

export async function change(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const row = await bannerOf(visit)
  if (!row) return problem(404)
  const read = readBanner(visit, form)
  const again = {
    heading: { title: words(visit, row) },
    action: paths.desk.banner({ id: row.id }),
    values: read.values,
    key: formKey(form),
    removal: paths.desk.bannerRemoval({ id: row.id }),
  }
  if (!read.draft) return drawBanner(visit, { ...again, errors: read.errors })
  const done = await changeBanner(visit.platform, visit.ask, { ...read.draft, banner: row.id })
  return done.done ? leadOn(visit, paths.desk.banners({}), 'desk:banners.changed') : drawBanner(visit, { ...again, errors: [errorOf(visit.t, done)] })
}

/** Asks back before a banner leaves every page. */
export async function removal(visit: DeskVisit): Promise<Answer> {
  const row = await bannerOf(visit)
  if (!row) return problem(404)
  const { t } = visit
  const back = paths.desk.banner({ id: row.id })
  return deskPage(visit, {
    heading: {
      title: t('desk:banners.removal.title', { words: words(visit, row) }),
      back: { label: t('desk:banners.title'), href: paths.desk.banners({}) },
    },
    section: 'banners',
    children: (
      <Confirm
        consequences={[t('desk:banners.removal.gone'), t('desk:banners.removal.final')]}
        action={paths.desk.bannerRemoval({ id: row.id })}
        hidden={formKey()}
        submit={t('desk:banners.remove')}
        leave={{ label: t('desk:articles.leaveAsItIs'), href: back }}
      />
    ),
  })
}

export async function remove(visit: DeskVisit): Promise<Answer> {
  await visit.form()
  const { id } = visit.params
  if (!isId(id)) return problem(404)
  const done = await removeBanner(visit.platform, visit.ask, { banner: id })
  return done.done ? leadOn(visit, paths.desk.banners({}), 'desk:banners.removed') : problem(404)
}

/** For who may read but not write. */
function shown(visit: DeskVisit, row: Banner): Answer {
  const { t, office } = visit
  const label = row.label as Label
  return deskPage(visit, {
    heading: { title: words(visit, row), back: { label: t('desk:banners.title'), href: paths.desk.banners({}) } },
    section: 'banners',
    children: (
      <KeyValues
        pairs={[
          ...office.languages.flatMap(code => (label[code] ? [[autonym(code), <span lang={code}>{label[code]}</span>] as const] : [])),
          [t('desk:banners.from'), when(visit, row.shown_from)],
          [t('desk:banners.until'), row.shown_until ? when(visit, row.shown_until) : t('desk:banners.noEnd')],
        ]}
      />
    ),
  })
}
