import type { Ask } from '../src/domain/commands/index.ts'
import type { Label } from '../src/domain/labels/index.ts'
import { type MenuTarget, menus, type OfficeTextKey, setMenu, setOfficeText } from '../src/domain/menus/index.ts'
import type { Platform } from '../src/platform/platform.ts'
import { value } from './accepted.ts'
import type { Demonstration } from './read.ts'
import type { Ids } from './texts.ts'

/** Sets the menus and the office's own words. Records that items lead to stand in `ids` by now. */
export async function loadMenus(platform: Platform, ask: Ask, demo: Demonstration, ids: Ids): Promise<void> {
  for (const menu of menus) {
    const items = demo.menus[menu].map(({ label, target }) => ({
      label: label as Label,
      target: ('record' in target ? { record: ids.get(target.record)! } : target) as MenuTarget,
    }))
    if (items.length) value(await setMenu(platform, ask, { menu, items }))
  }
  for (const [key, label] of Object.entries(demo.officeTexts))
    value(await setOfficeText(platform, ask, { key: key as OfficeTextKey, label: label as Label }))
}
