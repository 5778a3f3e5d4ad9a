const marks: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
  'application/epub+zip': 'EPUB',
  'application/zip': 'ZIP',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
  'text/calendar': 'ICS',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/svg+xml': 'SVG',
  'audio/mpeg': 'MP3',
  'video/mp4': 'MP4',
}

/** The short mark on the sheet: "PDF"; nothing where the kind is not known by a short name. */
export const fileMark = (mediaType: string) => (Object.hasOwn(marks, mediaType) ? marks[mediaType]! : '')

/** What one gets, part by part: "PDF", "96 kB", "Czech"; in the language of the page, with figures 0–9. */
export function fileDetails({ mediaType, bytes, lang }: { mediaType: string; bytes: number; lang?: string }, pageLang: string): string[] {
  const language = lang && new Intl.DisplayNames(pageLang, { type: 'language' }).of(lang)
  return [fileMark(mediaType), fileSize(bytes, pageLang), language].filter(part => part !== undefined).filter(Boolean)
}

/** Whole kilobytes (of 1000), at least one; from a megabyte on with one decimal. */
export function fileSize(bytes: number, lang: string): string {
  const megabytes = bytes >= 999_500
  const amount = megabytes ? bytes / 1_000_000 : Math.max(1, bytes / 1_000)
  const unit = megabytes ? 'megabyte' : 'kilobyte'
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: megabytes ? 1 : 0, numberingSystem: 'latn' }).format(amount)
}
