import { ButtonLink } from '../../design/components/button.tsx'
import { ListFoot } from '../../design/components/list-foot.tsx'
import { FilterForm, FilterSearch, FilterSelect } from '../../design/desk/filters.tsx'
import { Nothing } from '../../design/desk/nothing.tsx'
import { StateMark } from '../../design/desk/state-mark.tsx'
import { Table } from '../../design/desk/table.tsx'
import { extensionOf, FILES_A_PAGE, type FileSort, fileSorts, filesForStaff } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { deskPage } from '../desk-page.tsx'

type ListedFile = Awaited<ReturnType<typeof filesForStaff>>[number]
interface Filter {
  readonly sort?: FileSort
  readonly q?: string
}

/** The library: every file of the office, the newest first, by kind and by words. */
export async function showLibrary(visit: DeskVisit): Promise<Answer> {
  const { t, platform, office, query } = visit
  const page = Number(query.page ?? '1')
  const sort = fileSorts.find(one => one === query.kind)
  if (!Number.isInteger(page) || page < 1 || page > 10_000 || (query.kind && !sort)) return problem(404)
  const filter: Filter = { sort, q: query.q?.trim().slice(0, 200) || undefined }
  const files = await filesForStaff(platform.database.program, office.id, { ...filter, page })
  if (page > 1 && files.length === 0) return problem(404)
  const total = files[0]?.total ?? 0
  const first = (page - 1) * FILES_A_PAGE
  const range = {
    from: visit.formats.number(Math.min(first + 1, total)),
    to: visit.formats.number(first + files.length),
    total: visit.formats.number(total),
  }
  return deskPage(visit, {
    section: 'library',
    heading: {
      title: t('desk:library.title'),
      lead: t('desk:library.lead'),
      actions: visit.can('file.write') && <ButtonLink label={t('desk:library.add')} href={paths.desk.newFile({})} kind="main" />,
    },
    children: (
      <>
        <Filters visit={visit} filter={filter} />
        <Table
          caption={total > 0 ? t('desk:library.caption', range) : t('desk:library.title')}
          columns={[
            { label: t('desk:library.name'), widest: true },
            { label: t('desk:library.type') },
            { label: t('desk:library.size'), align: 'end' },
            { label: t('desk:library.points'), align: 'end' },
            { label: t('desk:library.language') },
            { label: t('desk:library.addedOn'), align: 'end' },
          ]}
          nothing={files.length === 0 && <NoFiles visit={visit} filtered={filter.sort !== undefined || filter.q !== undefined} />}
        >
          {files.map(file => (
            <Row visit={visit} file={file} />
          ))}
        </Table>
        {total > 0 && (
          <div class="table-foot">
            <Foot visit={visit} filter={filter} page={page} pages={Math.ceil(total / FILES_A_PAGE)} range={t('desk:forms.range', range)} />
          </div>
        )}
      </>
    ),
  })
}

function Filters({ visit: { t }, filter }: { visit: DeskVisit; filter: Filter }) {
  const inUse = filter.sort !== undefined || filter.q !== undefined
  return (
    <FilterForm
      action={paths.desk.library({})}
      label={t('desk:forms.filterLabel')}
      apply={t('desk:forms.filter')}
      clear={inUse ? { label: t('desk:forms.clear'), href: paths.desk.library({}) } : undefined}
    >
      <FilterSelect
        name="kind"
        label={t('desk:library.sort')}
        choices={[
          { value: '', label: t('desk:forms.any'), chosen: !filter.sort },
          ...fileSorts.map(value => ({ value, label: t(`desk:library.sorts.${value}`), chosen: value === filter.sort })),
        ]}
      />
      <FilterSearch name="q" label={t('desk:library.search')} value={filter.q} />
    </FilterForm>
  )
}

function Row({ visit: { t, formats, language, office }, file }: { visit: DeskVisit; file: ListedFile }) {
  const title = (file.title as Record<string, string>)[language]
  const speechless = file.width !== null && Object.keys(file.alternative as object).length === 0
  return (
    <tr>
      <th scope="row" class="widest">
        <a href={paths.desk.file({ id: file.id })}>
          <bdi>{title ?? file.name}</bdi>
        </a>{' '}
        {speechless && <StateMark mark="attention" label={t('desk:library.noAlternative')} hidden />}
      </th>
      <td>{extensionOf(file.name).toUpperCase()}</td>
      <td class="at-end">{formats.bytes(file.bytes)}</td>
      <td class="at-end">{file.width && <bdi>{`${file.width} × ${file.height}`}</bdi>}</td>
      <td>{file.language && formats.languageName(file.language)}</td>
      <td class="at-end">{formats.date({ on: formats.dayIn(file.made_at, office.zone), precision: 'day' })}</td>
    </tr>
  )
}

const NoFiles = ({ visit: { t }, filtered }: { visit: DeskVisit; filtered: boolean }) =>
  filtered ? (
    <Nothing
      title={t('desk:library.noneFound')}
      text={t('desk:library.noneFoundText')}
      link={{ label: t('desk:forms.clear'), href: paths.desk.library({}) }}
    />
  ) : (
    <Nothing title={t('desk:library.nothing')} text={t('desk:library.nothingText')} />
  )

interface FootProps {
  readonly visit: DeskVisit
  readonly filter: Filter
  readonly page: number
  readonly pages: number
  readonly range: string
}

function Foot({ visit: { t, formats }, filter, page, pages, range }: FootProps) {
  const href = (number: number) => paths.desk.library({}, { kind: filter.sort, q: filter.q, page: number === 1 ? undefined : number })
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    number => number === 1 || number === pages || Math.abs(number - page) <= 1,
  )
  return (
    <ListFoot
      range={range}
      label={t('desk:forms.pages')}
      pages={near.flatMap((number, index) => {
        const written = formats.number(number)
        const link = { number: written, name: t('desk:forms.page', { page: written }), href: href(number), current: number === page }
        return index > 0 && number - near[index - 1]! > 1 ? (['gap', link] as const) : [link]
      })}
      previous={page > 1 ? { label: t('desk:forms.previous'), href: href(page - 1) } : undefined}
      next={page < pages ? { label: t('desk:forms.next'), href: href(page + 1) } : undefined}
    />
  )
}
