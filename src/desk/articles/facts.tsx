import { DeskForm } from '../../design/desk/form.tsx'
import { type ArticleFacts, articleFactsForStaff, articlesToName, changeArticleFacts } from '../../domain/articles/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import { personsByName } from '../../domain/persons/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { type OneRecord, oneRecord, titleOf } from '../records/one-record.ts'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { FactsFields, type FactValues, typedFacts } from './facts-fields.tsx'

/** What holds for an article in every language, on a form of its own: it changes at once what readers see. */
export async function facts(visit: DeskVisit): Promise<Answer> {
  const one = await oneRecord(visit)
  const article = one && (await articleFactsForStaff(visit.platform.database.program, visit.office.id, one.record.id))
  if (!article) return problem(404)
  return draw(visit, one, {
    values: {
      type: article.type,
      datedOn: article.dated_on,
      precision: article.precision,
      authors: article.authors.map(author => author.id),
      related: article.related.map(other => other.id),
    },
  })
}

export async function changeFacts(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneRecord(visit)
  if (!one) return problem(404)
  const values = typedFacts(form)
  const done = await changeArticleFacts(visit.platform, visit.ask, { article: one.record.id, facts: values as ArticleFacts })
  return done.done
    ? leadOn(visit, one.address, 'desk:articles.facts.changed')
    : draw(visit, one, { values, key: formKey(form), errors: [errorOf(visit.t, done)] })
}

interface Drawn {
  readonly values: FactValues
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

async function draw(visit: DeskVisit, one: OneRecord, { values, key = formKey(), errors = [] }: Drawn): Promise<Answer> {
  const { t, platform, office } = visit
  const { program } = platform.database
  const shown = formErrors(t, errors)
  return deskPage(visit, {
    heading: {
      title: t('desk:articles.facts.title'),
      lead: t('desk:articles.facts.lead', { title: titleOf(one).title }),
      back: { label: t('desk:articles.backToText'), href: one.address },
    },
    section: 'articles',
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={paths.desk.articleFacts(one.at)}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:articles.facts.save')}
        leave={{ label: t('desk:forms.leave'), href: one.address }}
      >
        <FactsFields
          visit={visit}
          values={values}
          errors={shown}
          persons={(await personsByName(program, office.id, {})) as unknown as { id: string; shown: Label }[]}
          newAuthor={visit.can('text.write') ? paths.desk.newPerson({}, { next: paths.desk.articleFacts(one.at) }) : undefined}
          articles={(await articlesToName(program, office.id, {})).filter(other => other.id !== one.record.id)}
        />
      </DeskForm>
    ),
  })
}
