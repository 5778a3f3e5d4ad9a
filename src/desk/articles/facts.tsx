import { DeskForm } from '../../design/desk/form.tsx'
import { type ArticleFacts, articlesToName, changeArticleFacts } from '../../domain/articles/index.ts'
import type { Label } from '../../domain/labels/index.ts'
import { personsByName } from '../../domain/persons/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { FactsFields, type FactValues, typedFacts } from './facts-fields.tsx'
import { articleAddress, type OneArticle, oneArticle, titleOf } from './one-article.ts'

/** What holds for an article in every language, on a form of its own: it changes at once what readers see. */
export async function facts(visit: DeskVisit): Promise<Answer> {
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const { article } = one
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
  const one = await oneArticle(visit)
  if (!one) return problem(404)
  const values = typedFacts(form)
  const done = await changeArticleFacts(visit.platform, visit.ask, { article: one.article.id, facts: values as ArticleFacts })
  return done.done
    ? leadOn(visit, articleAddress(one), 'desk:articles.facts.changed')
    : draw(visit, one, { values, key: formKey(form), errors: [errorOf(visit.t, done)] })
}

interface Drawn {
  readonly values: FactValues
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

async function draw(visit: DeskVisit, one: OneArticle, { values, key = formKey(), errors = [] }: Drawn): Promise<Answer> {
  const { t, platform, office } = visit
  const { program } = platform.database
  const shown = formErrors(t, errors)
  return deskPage(visit, {
    heading: {
      title: t('desk:articles.facts.title'),
      lead: t('desk:articles.facts.lead', { title: titleOf(one).title }),
      back: { label: t('desk:articles.backToText'), href: articleAddress(one) },
    },
    section: 'articles',
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={paths.desk.articleFacts(one.at)}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:articles.facts.save')}
        leave={{ label: t('desk:forms.leave'), href: articleAddress(one) }}
      >
        <FactsFields
          visit={visit}
          values={values}
          errors={shown}
          persons={(await personsByName(program, office.id, {})) as unknown as { id: string; shown: Label }[]}
          newAuthor={visit.can('text.write') ? paths.desk.newPerson({}, { next: paths.desk.articleFacts(one.at) }) : undefined}
          articles={(await articlesToName(program, office.id, {})).filter(other => other.id !== one.article.id)}
        />
      </DeskForm>
    ),
  })
}
