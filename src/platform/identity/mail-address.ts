import { z } from 'zod'

/** An address of mail as it is stored and compared. */
export const normalEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase()

/** What is typed where an address of mail is asked for. */
export const emailSchema = z.string().trim().max(254).toLowerCase().pipe(z.email())
