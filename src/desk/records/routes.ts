import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

const publishing = async () => await import('./publishing.tsx')
const takingDown = async () => await import('./taking-down.tsx')
const publish = 'text.publish'

/** The pages that all kinds have in common: the list, one text, going out, coming back, history. */
export const recordRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.records.list,
    right: 'text.read',
    audit: null,
    query: ['language', 'state', 'q', 'page'],
    load: async () => (await import('./list.tsx')).records,
  }),
  desk({ method: 'GET', path: paths.desk.records.text, right: 'text.read', audit: null, load: async () => (await import('./edit.tsx')).text }),
  desk({
    method: 'POST',
    path: paths.desk.records.text,
    right: 'text.translate',
    audit: 'text.written',
    load: async () => (await import('./edit.tsx')).saveText,
  }),
  desk({
    method: 'GET',
    path: paths.desk.records.preview,
    right: 'text.read',
    audit: null,
    query: ['revision'],
    load: async () => (await import('./preview.tsx')).preview,
  }),
  desk({
    method: 'POST',
    path: paths.desk.records.publication,
    right: publish,
    audit: 'text.published',
    load: async () => (await publishing()).publish,
  }),
  desk({
    method: 'GET',
    path: paths.desk.records.schedule,
    right: publish,
    audit: null,
    load: async () => (await import('./schedule.tsx')).schedule,
  }),
  desk({
    method: 'POST',
    path: paths.desk.records.schedule,
    right: publish,
    audit: 'text.scheduled',
    load: async () => (await import('./schedule.tsx')).setSchedule,
  }),
  desk({
    method: 'POST',
    path: paths.desk.records.scheduleRemoval,
    right: publish,
    audit: 'text.unscheduled',
    load: async () => (await publishing()).unschedule,
  }),
  desk({ method: 'GET', path: paths.desk.records.withdrawal, right: publish, audit: null, load: async () => (await takingDown()).withdrawal }),
  desk({
    method: 'POST',
    path: paths.desk.records.withdrawal,
    right: publish,
    audit: 'text.unpublished',
    load: async () => (await takingDown()).withdraw,
  }),
  desk({ method: 'GET', path: paths.desk.records.trash, right: 'record.trash', audit: null, load: async () => (await takingDown()).bin }),
  desk({
    method: 'POST',
    path: paths.desk.records.trash,
    right: 'record.trash',
    audit: 'record.trashed',
    load: async () => (await takingDown()).putIntoBin,
  }),
  desk({
    method: 'POST',
    path: paths.desk.records.recovery,
    right: 'record.trash',
    audit: 'record.recovered',
    load: async () => (await takingDown()).recover,
  }),
  desk({
    method: 'GET',
    path: paths.desk.records.history,
    right: 'text.read',
    audit: null,
    load: async () => (await import('./history.tsx')).history,
  }),
  desk({
    method: 'POST',
    path: paths.desk.records.restoration,
    right: 'text.write',
    audit: 'text.restored',
    load: async () => (await import('./history.tsx')).restore,
  }),
]
