export { type ArticleCard, type ArticleType, articleKind, articleTypes, type DatePrecision, datePrecisions, isArticleType } from './article.ts'
export { type DeskStart, deskStart } from './desk-start.ts'
export { articleCounts, articlePage, articlesForFeed, newestArticles, newsList, newsNarrowed } from './questions.ts'
export {
  ARTICLES_A_PAGE,
  type ArticleFilter,
  articleSorts,
  articlesForStaff,
  type ListedForStaff,
} from './staff-list.ts'
export { articleFactsForStaff, articleForStaff, articlesToName, type StaffArticle } from './staff-questions.ts'
export { type ArticleFacts, changeArticleFacts, createArticle, writeArticle } from './writing.ts'
