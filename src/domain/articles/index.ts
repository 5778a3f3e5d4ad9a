export { type ArticleCard, type ArticleType, articleKind, articleTypes, type DatePrecision, datePrecisions, isArticleType } from './article.ts'
export { type DeskStart, deskStart } from './desk-start.ts'
export { articleDraft } from './draft.ts'
export { type ArticleHistory, articleHistory } from './history.ts'
export { articlePage, articlesForFeed, homePage, newsList, newsNarrowed } from './questions.ts'
export {
  ARTICLES_A_PAGE,
  type ArticleFilter,
  type ArticleState,
  articleSorts,
  articleStates,
  articlesForStaff,
  type ListedForStaff,
  type ListedText,
} from './staff-list.ts'
export { articleForStaff, articlesToName, type NewestText, type StaffArticle, type StaffText } from './staff-questions.ts'
export { translateArticle } from './translating.ts'
export { type ArticleFacts, changeArticleFacts, createArticle, writeArticle } from './writing.ts'
