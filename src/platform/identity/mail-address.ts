/** An address of mail as it is stored and compared. */
export const normalEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase()
