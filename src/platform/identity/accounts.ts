import { createHash } from 'node:crypto'
import { newId } from '../database/ids.ts'
import type { Auth } from './auth.ts'
import type { Account, Identity } from './index.ts'
import { normalEmail } from './mail-address.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

interface UserRow {
  id: string
  name: string
  email: string
  emailVerified: boolean
}
export const accountOf = ({ id, name, email, emailVerified }: UserRow): Account => ({ id, name, email, verified: emailVerified })

const PASSWORD = 'credential'

type Part = Pick<Identity, 'createAccount' | 'accountByEmail' | 'proves' | 'passwordMark' | 'setPassword'>

export function accountsOf(auth: Auth): Part {
  const context = () => auth.$context
  const passwordHash = async (accountId: string) =>
    (await (await context()).internalAdapter.findAccounts(accountId)).find(one => one.providerId === PASSWORD)?.password
  return {
    async createAccount({ name, email, password, verified }) {
      const hash = await hashPassword(password)
      const now = new Date()
      const user = { id: newId(), name, email: normalEmail(email), emailVerified: verified, createdAt: now, updatedAt: now }
      try {
        await (await context()).adapter.transaction(async tx => {
          await tx.create({ model: 'user', data: user, forceAllowId: true })
          await tx.create({ model: 'account', data: credential(user.id, hash) })
        })
      } catch (error) {
        if (isTaken(error)) return undefined
        throw error
      }
      return accountOf(user)
    },
    async accountByEmail(email) {
      const found = await (await context()).internalAdapter.findUserByEmail(normalEmail(email))
      return found ? accountOf(found.user) : undefined
    },
    async proves(accountId, password) {
      const hash = await passwordHash(accountId)
      if (hash) return verifyPassword(hash, password)
      await hashPassword(password)
      return false
    },
    async passwordMark(accountId) {
      return createHash('sha256')
        .update((await passwordHash(accountId)) ?? '')
        .digest()
    },
    async setPassword(accountId, password, { verified } = { verified: false }) {
      const hash = await hashPassword(password)
      await (await context()).adapter.transaction(async tx => {
        const where = [{ field: 'userId', value: accountId }]
        await tx.deleteMany({ model: 'session', where })
        await tx.deleteMany({ model: 'account', where })
        await tx.create({ model: 'account', data: credential(accountId, hash) })
        if (!verified) return
        await tx.update({ model: 'user', where: [{ field: 'id', value: accountId }], update: { emailVerified: true, updatedAt: new Date() } })
      })
    },
  }
}

const credential = (accountId: string, password: string) => ({
  userId: accountId,
  accountId,
  providerId: PASSWORD,
  password,
  createdAt: new Date(),
  updatedAt: new Date(),
})

const isTaken = (error: unknown) =>
  (error as { code?: string; constraint?: string }).code === '23505' && /email/.test((error as { constraint: string }).constraint)
