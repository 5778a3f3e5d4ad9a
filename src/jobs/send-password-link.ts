import { sendPasswordLink } from '../domain/accounts/index.ts'
import { isLanguage, pickLabel } from '../domain/labels/index.ts'
import type { OfficeDirectory } from '../domain/offices/index.ts'
import { originOf } from '../domain/offices/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { Identity } from '../platform/identity/index.ts'
import type { Platform } from '../platform/platform.ts'

/** What a link is made with, and where it leads. */
export interface LinkOffice {
  readonly identity: Pick<Identity, 'tokenFor' | 'passwordMark'>
  readonly config: Pick<Config, 'publicUrl' | 'port'>
  readonly offices: OfficeDirectory
}

/** Writes the mail with a link to a new password, where the account asked for is somebody's who works in the office; else nothing. */
export async function sendLink(
  platform: Platform,
  { identity, config, offices }: LinkOffice,
  { office: id, account, language: asked }: { office: string; account: string; language: string },
): Promise<void> {
  const office = offices.all.get(id)
  if (!office) return
  const language = isLanguage(asked) ? asked : office.languages[0]
  await sendPasswordLink(
    platform,
    { office: id, actor: { kind: 'job', name: 'send-password-link' } },
    {
      account,
      language,
      origin: originOf(config, office),
      office: pickLabel(office.names, language, office.languages)?.text ?? office.slug,
      identity,
    },
  )
}
