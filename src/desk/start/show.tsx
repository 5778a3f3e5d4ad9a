import { ButtonLink } from '../../design/components/button.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { Block } from '../../design/desk/pane.tsx'
import { Table } from '../../design/desk/table.tsx'
import { type Step, Trail } from '../../design/desk/trail.tsx'
import { actorName } from '../../domain/actors/index.ts'
import { type DeskStart, deskStart } from '../../domain/articles/index.ts'
import { bannersForStaff } from '../../domain/banners/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { todayIn } from '../../domain/offices/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'
import { peopleNames } from '../people-names.ts'
import { when } from '../when.ts'

/** Where one begins: what I left unfinished, what changed last, what will happen by itself. */
export async function start(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, actor, now, formats } = visit
  const { program } = platform.database
  const reads = visit.can('text.read')
  const found = reads ? await deskStart(program, office.id, { by: actorName(actor) }) : undefined
  const banners = visit.can('banner.read') ? await bannersForStaff(program, office.id, {}) : []
  const nameOf = await peopleNames(visit)
  const steps = ahead(visit, found, banners as never)
  return deskPage(visit, {
    heading: {
      title: formats.weekdayAndDate(todayIn(office.zone, now)),
      lead: t('desk:start.lead', { zone: office.zone }),
      actions: visit.can('text.write') && <ButtonLink label={t('desk:articles.new')} href={paths.desk.newArticle({})} />,
    },
    section: 'start',
    pane: (
      <>
        <h2 class="pane-name">{t('desk:start.scheduled')}</h2>
        {steps.length > 0 ? <Trail steps={steps} /> : <p class="soft">{t('desk:start.nothingScheduled')}</p>}
      </>
    ),
    children: found ? (
      <>
        <Drafts visit={visit} drafts={found.drafts} />
        <Changed visit={visit} changed={found.changed} nameOf={nameOf} />
      </>
    ) : (
      <p>{t('desk:start.nothingForYou')}</p>
    ),
  })
}

interface BannerRow {
  readonly id: string
  readonly label: Label
  readonly shown_from: Date
  readonly shown_until: Date | null
}

/** What will happen by itself, the nearest first: texts that go out, banners that begin or end. */
function ahead(visit: DeskVisit, found: DeskStart | undefined, banners: readonly BannerRow[]): Step[] {
  const { t, now, office, language } = visit
  const texts = (found?.scheduled ?? []).map(one => ({
    at: new Date(one.at),
    what: (
      <>
        <TextLink text={one} /> <small class="soft">{t('desk:start.goesLive', { language: autonym(one.language) })}</small>
      </>
    ),
  }))
  const notices = banners.flatMap(one => {
    const words = pickLabel(one.label, language, office.languages)
    const link = (
      <a href={paths.desk.banner({ id: one.id })}>
        <bdi lang={words?.language}>{words?.text}</bdi>
      </a>
    )
    return [
      ...(one.shown_from > now
        ? [
            {
              at: one.shown_from,
              what: (
                <>
                  {t('desk:start.bannerBegins')} {link}
                </>
              ),
            },
          ]
        : []),
      ...(one.shown_until && one.shown_until > now
        ? [
            {
              at: one.shown_until,
              what: (
                <>
                  {t('desk:start.bannerEnds')} {link}
                </>
              ),
            },
          ]
        : []),
    ]
  })
  return [...texts, ...notices]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, 12)
    .map(({ at, what }, index) => ({ what, when: when(visit, at), now: index === 0 }))
}

const TextLink = ({ text }: { text: { id: string; language: string; title: string } }) => (
  <a href={paths.desk.article({ id: text.id, lang: text.language })}>
    <bdi lang={text.language}>{text.title}</bdi>
  </a>
)

const Drafts = ({ visit, drafts }: { visit: DeskVisit; drafts: DeskStart['drafts'] }) => {
  const { t } = visit
  return (
    <Block id="drafts" title={t('desk:start.drafts')} more={{ label: t('desk:start.allDrafts'), href: paths.desk.articles({}, { state: 'draft' }) }}>
      {drafts.length === 0 ? (
        <Nothing title={t('desk:start.noDrafts')} />
      ) : (
        <Table
          caption={t('desk:start.drafts')}
          columns={[
            { label: t('desk:start.text'), widest: true },
            { label: t('desk:start.language') },
            { label: t('desk:history.when'), align: 'end' },
          ]}
        >
          {drafts.map(one => (
            <tr>
              <th scope="row" class="widest">
                <TextLink text={one} />
              </th>
              <td>{autonym(one.language)}</td>
              <td class="at-end">{when(visit, one.made_at)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Block>
  )
}

const Changed = ({ visit, changed, nameOf }: { visit: DeskVisit; changed: DeskStart['changed']; nameOf: (by: string) => string }) => {
  const { t } = visit
  return (
    <Block id="changed" title={t('desk:start.changed')} more={{ label: t('desk:start.allArticles'), href: paths.desk.articles({}) }}>
      <Table
        caption={t('desk:start.changed')}
        columns={[
          { label: t('desk:start.text'), widest: true },
          { label: t('desk:start.language') },
          { label: t('desk:history.when'), align: 'end' },
          { label: t('desk:history.by') },
        ]}
        nothing={changed.length === 0 ? <Nothing title={t('desk:articles.nothingYet')} text={t('desk:articles.nothingYetText')} /> : undefined}
      >
        {changed.map(one => (
          <tr>
            <th scope="row" class="widest">
              <TextLink text={one} />
            </th>
            <td>{autonym(one.language)}</td>
            <td class="at-end">{when(visit, one.made_at)}</td>
            <td>{nameOf(one.made_by)}</td>
          </tr>
        ))}
      </Table>
    </Block>
  )
}
