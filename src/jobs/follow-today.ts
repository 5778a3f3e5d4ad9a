import { followToday } from '../../demo/follow-today.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import type { Platform } from '../platform/platform.ts'

/** In a demonstration there is always something to apply for, however long ago it was loaded. */
export async function followTodayEverywhere(platform: Platform, offices: OfficeDirectory): Promise<void> {
  for (const office of offices.all.values()) if (office.demonstration && office.hasSite) await followToday(platform, office)
}
