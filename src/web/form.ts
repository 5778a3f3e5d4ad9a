/** A posted form, read once and bounded: fields as texts, files apart. A field that came twice keeps all its values. */
export interface Form {
  /** The field's only or first value, trimmed of nothing; '' where it is missing. */
  text(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  file(name: string): File | undefined
  /** Every text field, for drawing the form again with what was typed. */
  readonly fields: Readonly<Record<string, string>>
}

export const emptyForm: Form = { text: () => '', all: () => [], has: () => false, file: () => undefined, fields: {} }

/** The hidden field that makes a form's command happen once (`Ask.form`). */
export const FORM_KEY = 'form-key'

export const formLimits = { bytes: 2_000_000, withFiles: 60_000_000, fields: 400 } as const

export type FormProblem = 'too-large' | 'not-a-form' | 'too-many-fields'

/** Reads the body of a POST. `files` says whether this address takes any; others refuse more than 2 MB before reading it. */
export async function readForm(request: Request, options: { files: boolean; bytes?: number }): Promise<Form | FormProblem> {
  const type = request.headers.get('content-type') ?? ''
  const urlEncoded = type.startsWith('application/x-www-form-urlencoded')
  const multipart = type.startsWith('multipart/form-data')
  if (!urlEncoded && !multipart) return 'not-a-form'
  const most = options.files && multipart ? formLimits.withFiles : (options.bytes ?? formLimits.bytes)
  if (Number(request.headers.get('content-length') ?? '0') > most) return 'too-large'
  let entries: FormData
  try {
    const body = await readBounded(request, most)
    if (!body) return 'too-large'
    entries = await new Response(body as BodyInit, { headers: { 'content-type': type } }).formData()
  } catch {
    // Also one that broke off on its way, which is no fault of ours.
    return 'not-a-form'
  }
  const texts = new Map<string, string[]>()
  const files = new Map<string, File>()
  let count = 0
  for (const [name, value] of entries) {
    if (++count > formLimits.fields) return 'too-many-fields'
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), withoutNull(value)])
    else if (value.size > 0) files.set(name, value)
  }
  return {
    text: name => texts.get(name)?.[0] ?? '',
    all: name => texts.get(name) ?? [],
    has: name => texts.has(name),
    file: name => files.get(name),
    fields: Object.fromEntries([...texts].map(([name, values]) => [name, values[0]!])),
  }
}

/** PostgreSQL has no null character in a text; browsers send line ends as CR LF. */
const withoutNull = (text: string) => text.replaceAll('\0', '').replaceAll('\r\n', '\n')

async function readBounded(request: Request, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  if (!request.body) return new Uint8Array()
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
