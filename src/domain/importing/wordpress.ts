import { readExport } from '../../formats/wxr/export.ts'
import type { Platform } from '../../platform/platform.ts'
import { isLanguage } from '../labels/index.ts'
import { importPersons, importTopics } from './directory.ts'
import { importItem, type Named } from './items.ts'
import { Media } from './media.ts'
import { type Imported, ImportRun, type ImportSettings } from './run.ts'
import { keyOf, nameOfItem, type Survey, surveyOf } from './survey.ts'

/**
 * Brings an export of WordPress into an office, through the commands by which staff would write it. It is read through three times, so that
 * its length costs no memory: who and what is in it; each text; and those once more that link to texts which came after them. A second run
 * finds all that the first one made. Throws `NoExport` for a file that is none, before anything is written.
 */
export async function importWordPress(platform: Platform, settings: ImportSettings): Promise<Imported> {
  const run = await ImportRun.begin(platform, settings)
  const survey = await surveyOf(run)
  survey.language = languageOf(run, survey)
  const media = new Media(run, survey)
  run.media = media
  await media.importAttachments()
  const named: Named = {
    topics: await importTopics(run, survey),
    persons: await importPersons(run, survey, survey.writers),
    media,
    groups: new Map(),
  }
  const waiting = new Set<string>()
  const seen = new Set<string>()
  const hidden = new Map<string, number>()
  for await (const item of items(run)) {
    const key = keyOf(survey.site, item)
    const name = nameOfItem(item)
    if (item.type === 'attachment') continue
    if (seen.has(key)) {
      run.tell(name, 'stands in the export twice: the first was taken')
      continue
    }
    seen.add(key)
    for (const field of Object.keys(item.fields)) if (field.startsWith('_')) hidden.set(field, (hidden.get(field) ?? 0) + 1)
    if (item.type !== 'post' && item.type !== 'page') run.tell(name, sortWords[item.type] ?? `is of the sort “${item.type}”, which has no place here`)
    else if (item.status === 'trash' || item.status === 'auto-draft')
      run.tell(name, `was ${item.status === 'trash' ? 'in the bin' : 'never saved'}: it is not carried over`)
    else {
      await media.importShown(item.content)
      if ((await importItem(run, survey, named, item, false)) === 'waits') waiting.add(key)
    }
  }
  if (waiting.size)
    for await (const item of items(run)) if (waiting.delete(keyOf(survey.site, item))) await importItem(run, survey, named, item, true)
  const fields = [...hidden].filter(([field]) => !['_thumbnail_id', '_wp_attachment_image_alt'].includes(field))
  if (fields.length)
    run.tell(
      'the whole export',
      `fields that WordPress and its plugins keep for themselves are not carried over: ${fields.map(([field, times]) => `${field} (${times})`).join(', ')}`,
    )
  return run.result()
}

const sortWords: Readonly<Record<string, string>> = {
  nav_menu_item: 'menus are not carried over: make them anew from the pages',
  revision: 'earlier versions are not carried over',
  wp_navigation: 'menus are not carried over: make them anew from the pages',
  custom_css: 'the look of the old site is not carried over',
}

async function* items(run: ImportRun) {
  for (const part of run.settings.parts) for await (const entry of readExport(part())) if ('kind' in entry && entry.kind === 'item') yield entry
}

/** The old site's language where the office has it, else the office's first. */
function languageOf(run: ImportRun, survey: Survey): string {
  const own = survey.site.language.slice(0, 2).toLowerCase()
  return isLanguage(own) && run.languages.includes(own) ? own : run.languages[0]
}
