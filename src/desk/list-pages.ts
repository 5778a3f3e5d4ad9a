import type { ListFootProps } from '../design/components/list-foot.tsx'
import type { DeskVisit } from '../web/visit.ts'

/** The foot of a list of the desk: which rows these are of how many, and the ways to the other pages. */
export function listFoot(
  { t, formats }: Pick<DeskVisit, 't' | 'formats'>,
  list: { page: number; perPage: number; total: number },
  address: (page: number) => string,
): ListFootProps {
  const { page, perPage, total } = list
  const last = Math.max(1, Math.ceil(total / perPage))
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter(one => one >= 1 && one <= last).toSorted((a, b) => a - b)
  return {
    range: t('desk:forms.range', {
      from: formats.number(total === 0 ? 0 : (page - 1) * perPage + 1),
      to: formats.number(Math.min(page * perPage, total)),
      total: formats.number(total),
    }),
    label: t('desk:forms.pages'),
    pages: shown.flatMap((one, index) => [
      ...(index > 0 && one - shown[index - 1]! > 1 ? (['gap'] as const) : []),
      { number: formats.number(one), name: t('desk:forms.page', { page: one }), href: address(one), current: one === page },
    ]),
    previous: page > 1 ? { label: t('desk:forms.previous'), href: address(page - 1) } : undefined,
    next: page < last ? { label: t('desk:forms.next'), href: address(page + 1) } : undefined,
  }
}

/** The number of a page as the address says it; undefined where it is none. */
export const pageNumber = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? 1 : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
