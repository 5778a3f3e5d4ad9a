export {
  type EventPhase,
  type EventPrecision,
  type EventState,
  type EventStatus,
  type EventTimes,
  type EventType,
  eventChangesAt,
  eventListedUntil,
  eventPhase,
  eventPhases,
  eventState,
  eventStates,
  eventStatuses,
  eventTypes,
} from './event.ts'
export {
  type EventCall,
  type EventFacts,
  type EventFee,
  type EventSession,
  eventSchema,
  type FormerPlan,
  feeSchema,
  roomSchema,
  type SessionType,
  sessionSchema,
} from './event-facts.ts'
export { eventKind } from './event-kind.ts'
export type { EventCard, EventPageFacts } from './event-live.ts'
export { eventOrder, eventPhaseOf, eventStateOf } from './event-state-sql.ts'
export { daysLeft, eventTimes, lastDayOf, wallInstant } from './event-times.ts'
export { eventCommands, seriesCommands } from './keeping.ts'
export { eventPage, eventsForCalendar, eventsForFeed, eventsList, oneForCalendar } from './questions.ts'
export {
  type Belonging,
  type Edition,
  type EditionPerson,
  eventsAhead,
  eventsUntil,
  type ListedEvent,
  nextOfEvents,
  type SeriesNamed,
  timesOf,
} from './reading-live.ts'
export { type SeriesFacts, seriesKind, seriesSchema } from './series.ts'
export { eventAt } from './staff-questions.ts'
