import type { ListFootProps } from '../../design/components/list-foot.tsx'
import type { Visit } from '../../web/visit.ts'

export const PER_PAGE = 10

/** The ways to the other pages of a list: the first, the last, those beside this one. */
export function pageLinks({ t, formats }: Visit, current: number, last: number, address: (page: number) => string): Omit<ListFootProps, 'range'> {
  const shown = [...new Set([1, current - 1, current, current + 1, last])].filter(page => page >= 1 && page <= last).toSorted((a, b) => a - b)
  const pages: ListFootProps['pages'][number][] = []
  for (const [index, page] of shown.entries()) {
    if (index > 0 && page - shown[index - 1]! > 1) pages.push('gap')
    pages.push({ number: formats.number(page), name: t('news.page', { page }), href: address(page), current: page === current })
  }
  return {
    label: t('news.pages'),
    pages,
    previous: current > 1 ? { label: t('news.previous'), href: address(current - 1) } : undefined,
    next: current < last ? { label: t('news.next'), href: address(current + 1) } : undefined,
  }
}
