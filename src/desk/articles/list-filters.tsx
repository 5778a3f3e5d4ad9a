import { FilterForm, FilterSearch, FilterSelect } from '../../design/desk/filters.tsx'
import { type ArticleFilter, articleTypes } from '../../domain/articles/index.ts'
import { recordStates } from '../../domain/content/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import { kindKey } from '../../site/news/rows.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { stateWord } from '../records/text-mark.tsx'

export function ArticleFilters({ visit, filter, narrowed }: { visit: DeskVisit; filter: ArticleFilter; narrowed: boolean }) {
  const { t, office } = visit
  const any = (chosen: unknown) => ({ value: '', label: t('desk:forms.any'), chosen: !chosen })
  return (
    <FilterForm
      action={paths.desk.articles({})}
      label={t('desk:forms.filterLabel')}
      apply={t('desk:forms.filter')}
      clear={narrowed ? { label: t('desk:forms.clear'), href: paths.desk.articles({}) } : undefined}
    >
      <FilterSearch name="q" label={t('desk:articles.words')} value={filter.q} />
      <FilterSelect
        name="type"
        label={t('desk:articles.columns.type')}
        choices={[any(filter.type), ...articleTypes.map(value => ({ value, label: t(kindKey('kinds', value)), chosen: filter.type === value }))]}
      />
      <FilterSelect
        name="language"
        label={t('desk:articles.inLanguage')}
        choices={[any(filter.language), ...office.languages.map(value => ({ value, label: autonym(value), chosen: filter.language === value }))]}
      />
      <FilterSelect
        name="state"
        label={t('desk:articles.state')}
        choices={[any(filter.state), ...recordStates.map(value => ({ value, label: stateWord(t, value), chosen: filter.state === value }))]}
      />
      {filter.sort && filter.sort !== 'changed' && <input type="hidden" name="sort" value={filter.sort} />}
    </FilterForm>
  )
}
