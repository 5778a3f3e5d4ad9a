import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

const change = async () => await import('./change.ts')

export const peopleRoutes: readonly DeskRoute[] = [
  desk({ method: 'GET', path: paths.desk.people, right: 'people.read', audit: null, load: async () => (await import('./list.tsx')).listPeople }),
  desk({
    method: 'GET',
    path: paths.desk.invitation,
    right: 'people.invite',
    audit: null,
    load: async () => (await import('./invitation-page.tsx')).showInvitation,
  }),
  desk({
    method: 'POST',
    path: paths.desk.invitation,
    right: 'people.invite',
    audit: 'member.invited',
    load: async () => (await import('./invite.ts')).invite,
  }),
  desk({
    method: 'GET',
    path: paths.desk.member,
    right: 'people.read',
    audit: null,
    load: async () => (await import('./member-page.tsx')).showMember,
  }),
  desk({
    method: 'POST',
    path: paths.desk.memberRoles,
    right: 'people.change',
    audit: 'member.roles-changed',
    load: async () => (await change()).saveRoles,
  }),
  desk({
    method: 'POST',
    path: paths.desk.memberSuspension,
    right: 'people.change',
    audit: 'member.suspended',
    load: async () => (await change()).suspend,
  }),
  desk({
    method: 'POST',
    path: paths.desk.memberReinstatement,
    right: 'people.change',
    audit: 'member.reinstated',
    load: async () => (await change()).reinstate,
  }),
]
