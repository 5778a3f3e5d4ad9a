import type { DeskRoute, DoorRoute } from '../web/route.ts'

/** The desk, in the order in which one works: coming in, writing, announcing, figures, library, people. */
export const deskRoutes: readonly (DeskRoute | DoorRoute)[] = []
