import type { WayDiagramProps } from '../design/components/way-diagram.tsx'
import type { Visit } from '../web/visit.ts'
import { labelText } from './parts.ts'

/** The drawing of the way to the office; undefined where the office gave no sketch. */
export function waySketch(visit: Visit): WayDiagramProps | undefined {
  const { office, t } = visit
  const { sketch } = office.place
  if (!sketch) return undefined
  return {
    // Names of streets and stations are written as they stand on the signs: in the first language that staff speak.
    namesIn: office.spokenLanguages[0] ?? office.languages[0],
    sketch: {
      line: sketch.line,
      station: sketch.station,
      street: sketch.street,
      house: sketch.house,
      building: labelText(visit, sketch.building) || undefined,
    },
    words: {
      label: t('contact.sketch', { station: sketch.station, street: sketch.street, number: sketch.house }),
      exit: t('contact.comeUpHere'),
      onFoot: t('contact.onFoot'),
      railway: t('contact.railway'),
      notToScale: t('contact.notToScale'),
    },
  }
}
