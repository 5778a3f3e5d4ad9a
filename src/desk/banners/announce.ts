import { announceBanner } from '../../domain/banners/index.ts'
import { toWall } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { errorOf, formKey } from '../refused-form.ts'
import { drawBanner, readBanner } from './banner-form.tsx'

const action = paths.desk.newBanner({})
const heading = ({ t }: DeskVisit) => ({ title: t('desk:banners.new'), lead: t('desk:banners.newLead') })

export const newBanner = (visit: DeskVisit): Answer =>
  drawBanner(visit, {
    heading: heading(visit),
    action,
    values: {
      fields: {},
      from: { ...toWall(visit.now, visit.office.zone), which: '' },
      until: { date: '', time: '', which: '' },
    },
  })

export async function announce(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const read = readBanner(visit, form)
  const again = { heading: heading(visit), action, values: read.values, key: formKey(form) }
  if (!read.draft) return drawBanner(visit, { ...again, errors: read.errors })
  const made = await announceBanner(visit.platform, visit.ask, read.draft)
  return made.done
    ? leadOn(visit, paths.desk.banners({}), 'desk:banners.announced')
    : drawBanner(visit, { ...again, errors: [errorOf(visit.t, made)] })
}
