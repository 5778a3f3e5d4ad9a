import { officeColours } from '../design/office-colours.ts'
import type { Office } from '../domain/offices/index.ts'
import type { OfficeColours } from '../formats/contrast.ts'
import { paths } from '../paths.ts'
import { assetAddress, readAsset } from '../platform/assets.ts'

type Sheet = 'site.css' | 'desk.css'

/** Where an office's style sheet is found: the built one, or, for an office with colours of its own, one whose address changes with either. */
export const stylesOf = (office: Pick<Office, 'colours'>, sheet: Sheet): string =>
  office.colours ? paths.files.officeStyles({ sheet: ownName(office.colours, sheet) }) : assetAddress(sheet)

/** The style sheet of that name in the office's own colours; undefined for any other name. */
export function readOfficeStyles(office: Pick<Office, 'colours'>, name: string): string | undefined {
  const { colours } = office
  const sheet = (['site.css', 'desk.css'] as const).find(one => colours && name === ownName(colours, one))
  if (!colours || !sheet) return undefined
  return (readAsset(nameOf(sheet))?.text ?? '') + officeColours(colours)
}

const nameOf = (sheet: Sheet) => assetAddress(sheet).split('/').at(-1)!

/** The colours that the name of a style sheet asks for, with nothing said about whose they are. */
export function coloursNamed(name: string): OfficeColours | undefined {
  const [, ink, signal] = /\.([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(name) ?? []
  return ink && signal ? { ink: `#${ink}`, signal: `#${signal}` } : undefined
}

const ownName = (colours: NonNullable<Office['colours']>, sheet: Sheet) =>
  nameOf(sheet).replace(/\.css$/, `.${`${colours.ink}-${colours.signal}`.replaceAll('#', '').toLowerCase()}.css`)
