import { ConfigRefused, configTable, readConfig } from '../../platform/config/index.ts'
import { settings } from '../../platform/config/settings.ts'
import type { Surroundings } from '../command.ts'
import { type Finding, unless } from './finding.ts'

export interface SettingLine {
  readonly name: string
  /** What holds: what was given (never a secret), else what is without. */
  readonly value: string
  readonly given: boolean
}

/** Every setting as it holds now. */
export const settingLines = (environment: Surroundings['environment']): SettingLine[] =>
  configTable.map(({ name, default: without }) => {
    const text = environment[name]?.trim()
    const secret = 'secret' in settings[name]
    return { name, given: Boolean(text), value: text ? (secret ? 'set, not shown' : text) : `not set: ${without}` }
  })

/** What is wrong with the settings, unknown names among them. */
export function checkSettings(environment: Surroundings['environment']): Finding[] {
  const given = settingLines(environment).filter(one => one.given).length
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
