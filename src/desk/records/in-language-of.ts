import type { Language } from '../../domain/labels/index.ts'
import { formats, translator } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'

/** The same request as a reader of this language would make it: for what shows a text as the site shows it. */
export const inLanguageOf = (visit: Visit, language: Language): Visit => ({ ...visit, language, t: translator(language), formats: formats(language) })
