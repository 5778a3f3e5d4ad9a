import { Button, ButtonLink } from '../../design/components/button.tsx'
import { Said } from '../../design/desk/said.tsx'
import type { Refused } from '../../domain/commands/index.ts'
import { type Comparison, comparisonForStaff, confirmTranslation } from '../../domain/content/index.ts'
import { isLanguage, type Language } from '../../domain/labels/index.ts'
import { comparedLines, linesOf, type Stretch } from '../../formats/body/compared.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import { autonym, direction } from '../../platform/languages/index.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import type { DeskKind } from '../records/desk-kind.ts'
import { deskKindNamed } from '../records/desk-kinds.ts'
import { formKey, refusalText } from '../refused-form.ts'
import { when } from '../when.ts'

interface Compared {
  readonly at: { readonly id: string; readonly lang: Language }
  readonly found: Comparison
  readonly of: DeskKind
}

async function comparedTexts({ params, platform, office }: DeskVisit): Promise<Compared | undefined> {
  const { id, lang } = params
  if (!isId(id) || !lang || !isLanguage(lang)) return undefined
  const found = await comparisonForStaff(platform.database.program, office.id, { record: id, language: lang })
  const of = found && deskKindNamed(found.kind)
  return found && of && found.source_language !== lang ? { at: { id, lang }, found, of } : undefined
}

/** The source now, the source as the translation knew it, and the translation, with what came and went marked. */
export async function compare(visit: DeskVisit, why?: Refused): Promise<Answer> {
  const compared = await comparedTexts(visit)
  if (!compared) return problem(404)
  const { at, found, of } = compared
  const { t, actor } = visit
  const translates = visit.can('text.translate') && (actor.languages.length === 0 || actor.languages.includes(at.lang)) && !found.trashed_at
  const text = of.addresses.text(at)
  return deskPage(visit, {
    heading: {
      title: found.own.title,
      titleLang: at.lang,
      lead: `${autonym(found.source_language)} → ${autonym(at.lang)}`,
      back: { label: t('desk:translations.title'), href: paths.desk.translations({}) },
      actions: translates && <ButtonLink label={t('desk:translations.edit')} href={text} />,
    },
    section: 'translations',
    wrong: why !== undefined,
    children: (
      <>
        {why && <Said tone="stopped" title={refusalText(t, why)} />}
        {found.stale_since ? (
          <Said tone="waiting" title={t('desk:translations.since', { date: when(visit, found.stale_since) })}>
            {!found.before && t('desk:translations.never')}
          </Said>
        ) : (
          <Said tone="done" title={t('desk:translations.upToDate')} />
        )}
        <Columns visit={visit} compared={compared} />
        {found.stale_since && found.now && translates && (
          <form method="post" action={paths.desk.translationConfirmation(at)} class="one-move">
            {Object.entries({ ...formKey(), against: String(found.now.number) }).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button label={t('desk:translations.stillRight')} kind="next" />
          </form>
        )}
      </>
    ),
  })
}

/** Notes that a translation needs no change for what its source says now. */
export async function stillRight(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const compared = await comparedTexts(visit)
  const against = form.text('against')
  if (!compared) return problem(404)
  if (!/^[1-9]\d{0,8}$/.test(against)) return problem(400)
  const { at, found } = compared
  const done = await confirmTranslation(visit.platform, visit.ask, {
    kind: found.kind,
    record: at.id,
    language: at.lang,
    against: Number(against),
  })
  return done.done ? leadOn(visit, paths.desk.translation(at), 'desk:translations.confirmedNow') : compare(visit, done)
}

function Columns({ visit, compared: { at, found } }: { visit: DeskVisit; compared: Compared }) {
  const { t } = visit
  const source = { lang: found.source_language, dir: direction(found.source_language) }
  const lines = found.now && found.before ? comparedLines(found.now, found.before) : found.now ? linesOf(found.now).map(alone) : []
  const told = (text: Comparison['now']) => text && t('desk:translations.revisionOf', { number: text.number, date: when(visit, text.made_at) })
  return (
    <div class="compared">
      <table class="compared-source">
        <caption class="unseen">{t('desk:translations.source')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('desk:translations.now')} <small>{told(found.now)}</small>
            </th>
            <th scope="col">
              {t('desk:translations.then')} <small>{told(found.before)}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr>
              <td {...source}>{line.now ? <Words stretches={line.now} /> : <span lang={visit.language}>{t('desk:translations.notThere')}</span>}</td>
              <td {...source} class={line.same ? 'soft' : undefined}>
                {line.same ? (
                  <span lang={visit.language}>{t('desk:translations.same')}</span>
                ) : line.before ? (
                  <Words stretches={line.before} />
                ) : (
                  <span lang={visit.language}>{t('desk:translations.notThere')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-labelledby="own-text">
        <h2 id="own-text">{t('desk:translations.own')}</h2>
        <div lang={at.lang} dir={direction(at.lang)}>
          {linesOf(found.own).map(line => (
            <p>{line}</p>
          ))}
        </div>
      </section>
    </div>
  )
}

const alone = (words: string) => ({ now: [{ words }] as readonly Stretch[], before: undefined, same: false })

const Words = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ words, change }) => (change === 'added' ? <ins>{words}</ins> : change === 'removed' ? <del>{words}</del> : words))}</>
)
