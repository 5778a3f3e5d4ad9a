import { recordCommands, contentRights as rights } from '../content/index.ts'
import { eventKind } from './event-kind.ts'
import { seriesKind } from './series.ts'

/** An event is begun, written in a language, and its facts are changed: its dates, its programme, its fees, its call. */
export const eventCommands = recordCommands(eventKind, {
  create: { right: rights['text.write'], audit: 'event.created' },
  write: { right: rights['text.write'], audit: 'event.written' },
  changeFacts: { right: rights['text.publish'], audit: 'event.facts-changed' },
})

export const seriesCommands = recordCommands(seriesKind, {
  create: { right: rights['text.write'], audit: 'series.created' },
  write: { right: rights['text.write'], audit: 'series.written' },
  changeFacts: { right: rights['text.publish'], audit: 'series.facts-changed' },
})
