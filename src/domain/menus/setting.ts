import { newId } from '../../platform/database/ids.ts'
import { command, done, type Outcome, refuse } from '../commands/index.ts'
import { recordsExist, tags } from '../content/index.ts'
import { type Label, labelSchema } from '../labels/index.ts'
import { isOfficeTextKey, type MenuItem, type MenuName, MOST_ITEMS, menuItem, type OfficeTextKey } from './menu.ts'
import { menuRights as rights } from './rights.ts'

/** Kinds of record that have a page a menu can lead to. */
const menuKinds = ['article', 'page', 'event', 'series', 'project', 'publication', 'campaign'] as const

/** Sets one of the office's menus, all of it; without items it is made from what the office has. On every page at once. */
export const setMenu = command(
  { right: rights['menu.write'], audit: 'menu.set' },
  async (work, { menu, items }: { menu: MenuName; items: readonly MenuItem[] }): Promise<Outcome> => {
    if (items.length > MOST_ITEMS[menu]) return refuse('value-not-valid', ['items'])
    for (const [at, item] of items.entries()) {
      if (!menuItem.safeParse(item).success) return refuse('link-not-valid', [`items.${at}`])
      if ('address' in item.target && Object.keys(item.label).length === 0) return refuse('label-missing', [`items.${at}`])
      if ('record' in item.target && !(await recordsExist(work, menuKinds, [item.target.record]))) return refuse('not-found', [`items.${at}`])
    }
    await work.tx.deleteFrom('menu_items').where('office_id', '=', work.office).where('menu', '=', menu).execute()
    if (items.length)
      await work.tx
        .insertInto('menu_items')
        .values(
          items.map(({ label, target }, position) => ({
            office_id: work.office,
            id: newId(work.now.getTime()),
            menu,
            position,
            label: JSON.stringify(label),
            target: JSON.stringify(target),
          })),
        )
        .execute()
    work.about(work.office, [menu])
    work.changed(tags.menus(work.office))
    return done()
  },
)

/** Sets the office's own words in a place of the interface; without any the interface's stand there again. */
export const setOfficeText = command(
  { right: rights['menu.write'], audit: 'menu.words-set' },
  async (work, { key, label }: { key: OfficeTextKey; label: Label }): Promise<Outcome> => {
    if (!isOfficeTextKey(key)) return refuse('not-found', ['key'])
    if (!labelSchema.safeParse(label).success) return refuse('label-missing', ['label'])
    if (Object.keys(label).length === 0)
      await work.tx.deleteFrom('office_texts').where('office_id', '=', work.office).where('key', '=', key).execute()
    else
      await work.tx
        .insertInto('office_texts')
        .values({ office_id: work.office, key, label: JSON.stringify(label) })
        .onConflict(conflict => conflict.columns(['office_id', 'key']).doUpdateSet({ label: JSON.stringify(label) }))
        .execute()
    work.about(work.office, [key])
    work.changed(tags.menus(work.office))
    return done()
  },
)
