import { paths } from '../../paths.ts'
import { type DoorRoute, door } from '../../web/route.ts'

/** Coming in: for who is not signed in. */
export const doorRoutes: readonly DoorRoute[] = [
  door({ method: 'GET', path: paths.desk.signIn, audit: null, query: ['next'], load: async () => (await import('./show.ts')).showSignIn }),
  door({ method: 'POST', path: paths.desk.signIn, audit: 'account.signed-in', load: async () => (await import('./enter.ts')).enter }),
  door({ method: 'GET', path: paths.desk.newPassword, audit: null, load: async () => (await import('../new-password/ask.ts')).showAsking }),
  door({
    method: 'POST',
    path: paths.desk.newPassword,
    audit: 'account.password-asked',
    load: async () => (await import('../new-password/ask.ts')).ask,
  }),
  door({ method: 'GET', path: paths.desk.newPasswordToken, audit: null, load: async () => (await import('../new-password/renew.ts')).showRenewing }),
  door({
    method: 'POST',
    path: paths.desk.newPasswordToken,
    audit: 'account.password-changed',
    load: async () => (await import('../new-password/renew.ts')).renew,
  }),
  door({ method: 'GET', path: paths.desk.welcomeToken, audit: null, load: async () => (await import('../welcome/show.ts')).showWelcome }),
  door({ method: 'POST', path: paths.desk.welcome, audit: 'member.joined', load: async () => (await import('../welcome/join.ts')).join }),
]
