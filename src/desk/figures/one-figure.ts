import { figureForStaff, type Precision, type Qualifier } from '../../domain/figures/index.ts'
import { type Label, pickLabel } from '../../domain/labels/index.ts'
import { isId } from '../../platform/database/ids.ts'
import type { DeskVisit } from '../../web/visit.ts'

export interface PastValue {
  readonly id: string
  readonly value: string | number
  readonly qualifier: Qualifier
  readonly as_of: string
  readonly precision: Precision
  readonly made_by: string
  readonly made_at: string
}
export interface StaffFigure {
  readonly id: string
  readonly key: string
  readonly label: Label
  readonly unit: Label
  readonly value: string | number
  readonly qualifier: Qualifier
  readonly as_of: string
  readonly precision: Precision
  readonly source_title: Label
  readonly source_url: string | null
  readonly review_by: string | null
  readonly position: number
  readonly values: readonly PastValue[]
}

export async function figureOf({ params, platform, office }: DeskVisit): Promise<StaffFigure | undefined> {
  if (!isId(params.id)) return undefined
  const [row] = await figureForStaff(platform.database.program, office.id, { figure: params.id })
  return row as unknown as StaffFigure | undefined
}

export const figureName = ({ language, office }: DeskVisit, figure: { label: unknown; key: string }): string =>
  pickLabel(figure.label as Label, language, office.languages)?.text ?? figure.key
