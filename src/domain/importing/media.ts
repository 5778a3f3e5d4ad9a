import { pathToFileURL } from 'node:url'
import type { KnownFile } from '../../formats/wxr/addresses.ts'
import { isLanguage, type Label } from '../labels/index.ts'
import { addFile, changeFile, kindByName } from '../library/index.ts'
import { oldPath } from '../redirects/index.ts'
import { plainText } from './directory.ts'
import { digestOf, originName } from './origins.ts'
import type { ImportRun } from './run.ts'
import { type Attachment, isOf, type Survey } from './survey.ts'

/** The library's files of an import: by the number of their attachment, and by their path among the uploads. */
export class Media {
  private readonly run: ImportRun
  private readonly survey: Survey
  private readonly byAttachment = new Map<string, KnownFile>()
  private readonly byUpload = new Map<string, KnownFile | undefined>()

  constructor(run: ImportRun, survey: Survey) {
    this.run = run
    this.survey = survey
  }

  /** Takes every attachment that lies in the folder of files into the library. Nothing is fetched from anywhere. */
  async importAttachments(): Promise<void> {
    for (const one of this.survey.attachments.values()) {
      const upload = uploadOf(one.url)
      const file = upload && (await this.take(one.name, upload, one))
      if (file) this.byAttachment.set(one.id, file)
    }
  }

  /** Takes the files that a text shows and that are no attachments, where they lie in the folder. */
  async importShown(html: string): Promise<void> {
    if (!this.run.settings.findFile) return
    for (const [, upload] of html.matchAll(/\/(?:wp-content\/uploads|files)\/([^"'\s)<>?#\\]+)/g))
      if (!this.known(upload!)) await this.take(`file ${upload}`, upload!, undefined)
  }

  file(address: string | undefined, attachment: string | undefined): KnownFile | undefined {
    const known = attachment === undefined ? undefined : this.byAttachment.get(attachment)
    if (known || !address) return known
    const upload = isOf(this.survey.site, address) || this.survey.site.home === '' ? uploadOf(address) : uploadOf(address, true)
    return upload ? this.known(upload) : undefined
  }
  alternativeOf = (attachment: string): string => this.survey.attachments.get(attachment)?.alternative ?? ''

  private known(upload: string): KnownFile | undefined {
    return this.byUpload.get(upload) ?? this.byUpload.get(fullSize(upload))
  }

  private async take(item: string, upload: string, attachment: Attachment | undefined): Promise<KnownFile | undefined> {
    if (this.byUpload.has(upload)) return this.byUpload.get(upload)
    const origin = originName('file', this.survey.site.home || this.survey.site.title, upload)
    const before = this.run.origins.get(origin)
    const found = before ? undefined : await this.find(upload)
    if (!before && !found) {
      if (attachment)
        this.run.tell(
          item,
          this.run.settings.findFile ? `its file (${upload}) is not in the folder of files` : 'its file was not given: --files names the folder',
        )
      this.byUpload.set(upload, undefined)
      return undefined
    }
    const name = upload.split('/').at(-1)!
    const alternative = plainText(attachment?.alternative ?? '').slice(0, 600)
    const title = plainText(attachment?.title || name).slice(0, 600)
    const draft = { title: this.label(title), alternative: this.label(alternative), credit: {} as Label, language: null, focal: null }
    const digest = digestOf([title, alternative])
    let id = before?.target
    if (before) {
      if (before.digest === digest || !attachment) this.run.count('unchanged')
      else {
        const changed = await this.run.make(
          item,
          undefined,
          ask => changeFile(this.run.platform, ask, { file: before.target, ...draft }),
          () => undefined,
        )
        void changed
        this.run.count('updated')
      }
    } else {
      const bytes = await found!.bytes()
      const added = await this.run.make(
        item,
        origin,
        ask => addFile(this.run.platform, ask, { upload: { name: found!.name, source: bytes }, ...draft }),
        () => ({ file: this.run.dryId() }),
      )
      if (added) this.run.count('created')
      id = added?.file
    }
    const file = id === undefined ? undefined : { id, picture: kindByName(name)?.sort === 'picture', alternative }
    this.byUpload.set(upload, file)
    this.byUpload.set(fullSize(upload), file)
    if (id !== undefined && before?.digest !== digest && (attachment || !before)) {
      const paths = attachment ? [attachment.url, attachment.link].flatMap(one => pathOf(one) ?? []) : []
      await this.run.keep(
        { origin, kind: 'file', target: id, digest, revisions: {} },
        paths.map(path => ({ path, file: id! })),
      )
    }
    return file
  }

  private async find(upload: string) {
    const found = await this.run.settings.findFile?.(upload)
    return found ?? (fullSize(upload) === upload ? undefined : this.run.settings.findFile?.(fullSize(upload)))
  }
  private label = (text: string): Label => (text && isLanguage(this.survey.language) ? { [this.survey.language]: text } : {})
}

/** The path of a file below the uploads, decoded: `2014/05/bridge.jpg`; that of any other file of the old site from its root. */
export function uploadOf(address: string, onlyUploads = false): string | undefined {
  if (!URL.canParse(address)) return undefined
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return undefined
  }
  const below = /\/(?:wp-content\/uploads(?:\/sites\/\d+)?|files)\/(.+)$/.exec(path)?.[1]
  const found = below ?? (onlyUploads ? undefined : /\.[A-Za-z0-9]{2,5}$/.test(path) ? path.slice(1) : undefined)
  return found && !found.split('/').includes('..') && pathToFileURL(`/${found}`).pathname.length < 500 ? found : undefined
}

/** The name of the picture as it was uploaded, of which WordPress made others of other sizes. */
const fullSize = (upload: string) => upload.replace(/-(?:\d+x\d+|scaled)(?=\.[A-Za-z0-9]+$)/, '')

const pathOf = (address: string) => {
  if (!URL.canParse(address)) return undefined
  const { pathname, search } = new URL(address)
  return oldPath(pathname, search) || undefined
}
