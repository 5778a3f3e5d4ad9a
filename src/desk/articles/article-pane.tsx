import { Button } from '../../design/components/button.tsx'
import { KeyValues, PaneSection } from '../../design/desk/pane.tsx'
import { Said } from '../../design/desk/said.tsx'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { kindKey } from '../../site/news/rows.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { peopleNames } from '../people-names.ts'
import { formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import { ArticleMoves } from './article-moves.tsx'
import { articleAddress, type OneArticle } from './one-article.ts'
import { markedState, TextMark } from './text-mark.tsx'

/** Beside a text: its state and what can be done with it, its address, the facts, where its history is. */
export async function articlePane({ visit, one }: { visit: DeskVisit; one: OneArticle }) {
  const { t } = visit
  const { article, state } = one
  return (
    <>
      <section aria-labelledby="state">
        <h2 class="unseen" id="state">
          {t('desk:articles.pane.state')}
        </h2>
        {article.trashed_at ? <InBin visit={visit} one={one} /> : <StateNow visit={visit} one={one} />}
        {!article.trashed_at && <ArticleMoves visit={visit} one={one} />}
      </section>
      {state?.slug && (
        <PaneSection id="address" title={t('desk:articles.pane.address')}>
          <p class="address">
            <bdi dir="ltr">{paths.site.article({ lang: one.language, slug: state.slug })}</bdi>
          </p>
        </PaneSection>
      )}
      <Facts visit={visit} one={one} />
      {article.text && (
        <PaneSection
          id="history"
          title={t('desk:articles.pane.history')}
          more={{ label: t('desk:articles.pane.wholeHistory'), href: paths.desk.articleHistory(one.at) }}
        >
          <p>
            {t('desk:articles.revision', { number: article.text.number })}
            <span class="when">
              {(await peopleNames(visit))(article.text.made_by)}, {when(visit, article.text.made_at)}
            </span>
          </p>
        </PaneSection>
      )}
    </>
  )
}

function StateNow({ visit, one: { state, article } }: { visit: DeskVisit; one: OneArticle }) {
  const { t, office } = visit
  const marked = markedState(state && { ...state, scheduled: state.schedule !== null })
  return (
    <>
      <p class="state-now">
        <TextMark t={t} state={marked} /> {article.text && <span class="soft">{t('desk:articles.revision', { number: article.text.number })}</span>}
      </p>
      {state?.live_revision && state.published_at && (
        <p class="soft">{t('desk:articles.pane.liveSince', { time: when(visit, state.published_at) })}</p>
      )}
      {state?.schedule && (
        <p>
          {t('desk:articles.pane.goesLive', { number: state.schedule.number, time: when(visit, state.schedule.at) })}{' '}
          <span class="soft">{t('desk:forms.zone', { zone: office.zone })}</span>
        </p>
      )}
    </>
  )
}

const InBin = ({ visit, one }: { visit: DeskVisit; one: OneArticle }) => (
  <>
    <Said tone="stopped" title={visit.t('desk:articles.pane.inBin')}>
      {visit.t('desk:articles.pane.inBinText', { time: when(visit, one.article.trashed_at!) })}
    </Said>
    {visit.can('record.trash') && (
      <form method="post" action={paths.desk.articleRecovery({ id: one.article.id })}>
        {Object.entries({ ...formKey(), back: articleAddress(one) }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button label={visit.t('desk:articles.pane.recover')} kind="main" />
      </form>
    )}
  </>
)

function Facts({ visit, one: { article, at } }: { visit: DeskVisit; one: OneArticle }) {
  const { t, formats, office, language } = visit
  const shown = (label: Label) => pickLabel(label, language, office.languages)?.text ?? ''
  return (
    <PaneSection
      id="facts"
      title={t('desk:articles.pane.facts')}
      more={
        visit.can('text.publish') && !article.trashed_at ? { label: t('desk:articles.pane.change'), href: paths.desk.articleFacts(at) } : undefined
      }
    >
      <KeyValues
        pairs={[
          [t('desk:articles.columns.type'), t(kindKey('kinds', article.type))],
          [t('desk:articles.columns.dated'), formats.date({ on: article.dated_on, precision: article.precision })],
          ...(article.authors.length > 0
            ? [[t('desk:articles.facts.authors'), formats.list(article.authors.map(author => shown(author.shown)))] as const]
            : []),
          ...(article.related.length > 0
            ? [
                [
                  t('desk:articles.facts.related'),
                  article.related.map((other, index) => (
                    <>
                      {index > 0 && <br />}
                      <a href={paths.desk.article({ id: other.id, lang: other.language })}>
                        <bdi lang={other.language}>{other.title}</bdi>
                      </a>
                    </>
                  )),
                ] as const,
              ]
            : []),
        ]}
      />
    </PaneSection>
  )
}
