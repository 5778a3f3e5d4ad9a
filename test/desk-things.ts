import type { StartedProgram } from './started-program.ts'

/** Ids of things of the Prague office, by the part of the desk that shows them. */
export type DeskThings = Readonly<Record<'articles' | 'banners' | 'figures' | 'library' | 'mail' | 'people' | 'records' | 'translations', string>>

/** Of each sort one that is there: the demonstration's, the article and the person named. Some message must have been sent. */
export async function deskThings(program: StartedProgram, article: string, email: string): Promise<DeskThings> {
  const first = async (table: string) => {
    const [row] = await program.sql<{ id: string }>(
      `select id from ${table} where office_id = (select id from offices where slug = 'prague') order by 1 limit 1`,
    )
    if (!row) throw new Error(`there are no ${table}`)
    return row.id
  }
  const [person] = await program.sql<{ id: string }>('select id from auth.accounts where email = $1', [email])
  return {
    articles: article,
    banners: await first('banners'),
    figures: await first('figures'),
    library: await first('files'),
    mail: await first('messages'),
    people: person!.id,
    records: await first('pages'),
    translations: await first('pages'),
  }
}

/** An address of the desk with these things' ids in it; the language is English, of a translation Czech. */
export const deskAddress = (pattern: string, things: DeskThings): string =>
  pattern
    .replace(':lang', pattern.startsWith('/desk/translations') ? 'cs' : 'en')
    .replace(':section', 'pages')
    .replace(':id', things[pattern.split('/')[2] as keyof DeskThings])
    .replace(':token', 'nothing')
