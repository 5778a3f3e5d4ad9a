import { articleForStaff, type StaffArticle, type StaffText } from '../../domain/articles/index.ts'
import { isLanguage, type Language } from '../../domain/labels/index.ts'
import { paths } from '../../paths.ts'
import { isId } from '../../platform/database/ids.ts'
import type { DeskVisit } from '../../web/visit.ts'

/** The article and the language that an address names, with the state of that text; `state` is absent where it is not written yet. */
export interface OneArticle {
  readonly article: StaffArticle
  readonly language: Language
  readonly state: StaffText | undefined
  /** What this address stands on; every page of a text is beside it. */
  readonly at: { readonly id: string; readonly lang: Language }
}

export async function oneArticle(visit: DeskVisit): Promise<OneArticle | undefined> {
  const { params, platform, office } = visit
  const { id, lang: language } = params
  if (!isId(id) || !language || !isLanguage(language)) return undefined
  const article = await articleForStaff(platform.database.program, office.id, { article: id, language })
  return article && { article, language, state: article.texts.find(one => one.language === language), at: { id, lang: language } }
}

/** What the article is called at the desk: its newest title in this language, else in the one it was first written in. */
export function titleOf({ article, language }: OneArticle): { title: string; lang: string } {
  const text = article.texts.find(one => one.language === language) ?? article.texts.find(one => one.language === article.source_language)
  return { title: text?.title ?? '', lang: text?.language ?? language }
}

export const articleAddress = (one: OneArticle): string => paths.desk.article(one.at)

/** Whether this person may write this text: all who write, and translators in what is theirs. The command asks again. */
export function mayWrite({ can, actor }: DeskVisit, { article, language }: OneArticle): boolean {
  if (article.trashed_at) return false
  if (can('text.write')) return true
  return can('text.translate') && language !== article.source_language && (actor.languages.length === 0 || actor.languages.includes(language))
}
