import type { Work } from '../commands/index.ts'

/** Where an old address leads: to a record in one language, or to a file. */
export type OldAddress = { readonly path: string } & (
  | { readonly record: string; readonly language: string; readonly file?: undefined }
  | { readonly file: string; readonly record?: undefined; readonly language?: undefined }
)

/** Keeps old addresses. One that leads somewhere already keeps leading there. */
export async function keepRedirects({ tx, office }: Work, addresses: readonly OldAddress[]): Promise<void> {
  const rows = addresses.map(one => ({
    office_id: office,
    path: one.path,
    record_id: one.record ?? null,
    language: one.language ?? null,
    file_id: one.file ?? null,
  }))
  if (rows.length)
    await tx
      .insertInto('redirects')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute()
}
