import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

const show = async () => await import('./show.tsx')
const added = async () => await import('./add.tsx')

export const figureRoutes: readonly DeskRoute[] = [
  desk({ method: 'GET', path: paths.desk.figures, right: 'figure.read', audit: null, load: async () => (await import('./list.tsx')).figures }),
  desk({ method: 'GET', path: paths.desk.newFigure, right: 'figure.write', audit: null, load: async () => (await added()).newFigure }),
  desk({ method: 'POST', path: paths.desk.newFigure, right: 'figure.write', audit: 'figure.added', load: async () => (await added()).add }),
  desk({ method: 'GET', path: paths.desk.figure, right: 'figure.read', audit: null, load: async () => (await show()).figure }),
  desk({ method: 'POST', path: paths.desk.figure, right: 'figure.write', audit: 'figure.changed', load: async () => (await show()).changeFacts }),
  // Where a refused value is drawn: reloading that page leads back to the figure.
  desk({ method: 'GET', path: paths.desk.figureValue, right: 'figure.read', audit: null, load: async () => (await show()).backToFigure }),
  desk({ method: 'POST', path: paths.desk.figureValue, right: 'figure.write', audit: 'figure.valued', load: async () => (await show()).setValue }),
]
