export { type ArticleCard, type ArticleType, articleKind, articleTypes, type DatePrecision, datePrecisions, isArticleType } from './article.ts'
export { articlePage, articlesForFeed, homePage, newsList } from './questions.ts'
export { type ArticleFacts, changeArticleFacts, createArticle, writeArticle } from './writing.ts'
