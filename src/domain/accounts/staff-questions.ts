import { sql } from 'kysely'
import { question } from '../../platform/database/prepared.ts'

/** Everyone who works here, by name. For the desk. */
export const membersForStaff = question<Record<never, never>>()(db =>
  db
    .selectFrom('memberships')
    .select(['account_id', 'name', 'email', 'roles', 'languages', 'suspended_at', 'joined_at'])
    .orderBy('name')
    .orderBy('account_id')
    .limit(1000),
)

export const memberForStaff = question<{ account: string }>()((db, p) =>
  db
    .selectFrom('memberships')
    .select(['account_id', 'name', 'email', 'roles', 'languages', 'suspended_at', 'joined_at'])
    .where('account_id', '=', p.account),
)

/** Invitations that can still be used, the newest first. */
export const openInvitations = question<Record<never, never>>()(db =>
  db
    .selectFrom('invitations')
    .select(['id', 'email', 'roles', 'made_at', 'expires_at'])
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('made_at', 'desc')
    .limit(200),
)
