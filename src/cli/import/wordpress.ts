import { createReadStream } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { type FindFile, importWordPress, NoExport } from '../../domain/importing/index.ts'
import { type Answer, counted, type Surroundings } from '../command.ts'
import { exitCodes, Told } from '../exit-codes.ts'
import { officeNamed } from '../invite.ts'
import { withProgram } from '../opening.ts'

interface Words {
  readonly files?: string
  readonly office?: string
  readonly dryRun?: true
}

/** Brings an export of WordPress, a file or a folder with its parts, into an office; with `dryRun` it only tells what would be done. */
export async function importFromWordPress(surroundings: Surroundings, path: string, words: Words): Promise<Answer> {
  const files = await partsIn(path)
  const encodings = await Promise.all(files.map(encodingOf))
  const findFile = words.files === undefined ? undefined : await filesIn(words.files)
  return withProgram(surroundings, async ({ platform, offices }) => {
    const office = officeNamed(offices(), words.office)
    try {
      const imported = await importWordPress(platform, {
        office,
        ask: { office: office.id, actor: { kind: 'operator' } },
        parts: files.map((file, index) => () => textOf(file, encodings[index]!)),
        findFile,
        dryRun: words.dryRun ?? false,
      })
      const { created, updated, unchanged, problems } = imported
      const lines = problems.map(({ item, what }) => `  ${item}: ${what}`)
      const sum = `${created} ${words.dryRun ? 'would be ' : ''}created, ${updated} ${words.dryRun ? 'would be ' : ''}updated, ${unchanged} unchanged.`
      const head = problems.length ? `${counted(problems.length, 'thing')} not carried over as it was:` : 'Everything was carried over.'
      return { json: imported, text: [sum, head, ...lines].join('\n') }
    } catch (error) {
      if (error instanceof NoExport) throw new Told(`${path} was not imported: ${error.message}.`, exitCodes.wrongUse)
      throw error
    }
  })
}

/** The file, or the files of a folder by name: WordPress cuts large exports into parts. */
async function partsIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(error => {
    throw new Told(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exitCodes.wrongUse)
  })
  if (!found.isDirectory()) return [path]
  const names = (await readdir(path)).filter(name => /\.(xml|wxr)$/i.test(name)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  if (!names.length) throw new Told(`${path} holds no export: no file in it ends in .xml.`, exitCodes.wrongUse)
  return names.map(name => join(path, name))
}

/** By the mark at the beginning of the file, else as its declaration says, else UTF-8. */
async function encodingOf(file: string): Promise<string> {
  const handle = await open(file).catch(error => {
    throw new Told(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exitCodes.wrongUse)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0)
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
    const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(buffer.subarray(0, bytesRead).toString('latin1'))?.[1] ?? 'utf-8'
    new TextDecoder(named)
    return named
  } catch {
    return 'utf-8'
  } finally {
    await handle.close()
  }
}

async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(file, { highWaterMark: 1_000_000 })) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

/** Files of the folder by their path among the uploads, wherever in it the uploads begin; nothing outside of it, by whatever link. */
async function filesIn(folder: string): Promise<FindFile> {
  const root = await realpath(folder).catch(() => {
    throw new Told(`${folder} is not there: --files names the folder of the old site's uploads.`, exitCodes.wrongUse)
  })
  return async path => {
    for (const tried of [path, join('uploads', path), join('wp-content/uploads', path), basename(path)]) {
      const found = await realpath(join(root, tried)).catch(() => undefined)
      if (found?.startsWith(root + sep) && (await stat(found)).isFile()) return { name: basename(path), bytes: () => readFile(found) }
    }
    return undefined
  }
}
