import { ConfigRefused, configTable, readConfig } from '../../platform/config/index.ts'
import { settings } from '../../platform/config/settings.ts'
import type { Surroundings } from '../command.ts'
import { type Finding, unless } from './finding.ts'

export interface SettingLine {
  readonly name: string
  /** What was given, never a secret; null where it is not set. */
  readonly value: string | null
  readonly default: string
}

/** Every setting as it holds now. */
export const settingLines = (environment: Surroundings['environment']): SettingLine[] =>
  configTable.map(({ name, default: without }) => {
    const text = environment[name]?.trim()
    return { name, value: text ? ('secret' in settings[name] ? 'set, not shown' : text) : null, default: without }
  })

/** What is wrong with the settings, unknown names among them. */
export function checkSettings(environment: Surroundings['environment']): Finding[] {
  const given = settingLines(environment).filter(one => one.value !== null).length
  return unless('settings', problemsOf(environment), `${given} set, the others by default`)
}

function problemsOf(environment: Surroundings['environment']): readonly string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems
    throw error
  }
}
