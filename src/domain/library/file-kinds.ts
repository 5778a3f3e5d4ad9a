/** What the library sorts by. */
export const fileSorts = ['picture', 'document', 'data'] as const
export type FileSort = (typeof fileSorts)[number]

/** How the bytes themselves show what they are. */
type Shape = 'picture' | 'pdf' | 'package' | 'text'

interface FileKind {
  readonly mediaType: string
  readonly extensions: readonly string[]
  readonly sort: FileSort
  readonly shape: Shape
  readonly mostBytes: number
}

const MB = 1_000_000
const picture = (mediaType: string, ...extensions: string[]): FileKind => ({
  mediaType,
  extensions,
  sort: 'picture',
  shape: 'picture',
  mostBytes: 25 * MB,
})
const packaged = (mediaType: string, extension: string, sort: FileSort): FileKind => ({
  mediaType,
  extensions: [extension],
  sort,
  shape: 'package',
  mostBytes: 25 * MB,
})
const text = (mediaType: string, extension: string, sort: FileSort): FileKind => ({
  mediaType,
  extensions: [extension],
  sort,
  shape: 'text',
  mostBytes: 10 * MB,
})
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/**
 * All that the library takes. Whatever is not here is refused: pages, SVG and scripts because a browser or a desk computer would run them,
 * office files with macros for the same reason, archives because nobody sees what is in them.
 */
export const fileKinds: readonly FileKind[] = [
  picture('image/png', 'png'),
  picture('image/jpeg', 'jpg', 'jpeg'),
  picture('image/webp', 'webp'),
  picture('image/avif', 'avif'),
  picture('image/gif', 'gif'),
  { mediaType: 'application/pdf', extensions: ['pdf'], sort: 'document', shape: 'pdf', mostBytes: 50 * MB },
  packaged(`${office}.wordprocessingml.document`, 'docx', 'document'),
  packaged(`${office}.presentationml.presentation`, 'pptx', 'document'),
  packaged(`${office}.spreadsheetml.sheet`, 'xlsx', 'data'),
  packaged(`${open}.text`, 'odt', 'document'),
  packaged(`${open}.presentation`, 'odp', 'document'),
  packaged(`${open}.spreadsheet`, 'ods', 'data'),
  text('text/plain', 'txt', 'document'),
  text('text/csv', 'csv', 'data'),
]

export const extensionOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind that a name claims to be. Only its last extension counts: `cv.pdf.phtml` claims to be phtml. */
export const kindByName = (name: string): FileKind | undefined => fileKinds.find(kind => kind.extensions.includes(extensionOf(name)))

/** For a file field's `accept`. */
export const acceptedExtensions = fileKinds.flatMap(kind => kind.extensions.map(extension => `.${extension}`))

export const mediaTypesOf = (sort: FileSort): string[] => fileKinds.filter(kind => kind.sort === sort).map(kind => kind.mediaType)
export type { FileKind }
