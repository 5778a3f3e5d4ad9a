import { Command, CommanderError } from 'commander'
import { StartRefused } from '../installation.ts'
import { ConfigRefused } from '../platform/config/index.ts'
import { MigrationRefused } from '../platform/database/migrate.ts'
import { EmbeddedRefused } from '../platform/embedded/index.ts'
import type { Answer, Surroundings } from './command.ts'
import { exitCodes, Told } from './exit-codes.ts'

interface Streams {
  out(text: string): void
  err(text: string): void
}

const ENDINGS = `
Exit codes: 0 done, 1 a fault, 2 wrong use, 3 refused because data are there, 4 the check found something.
It works on the installation that DATA_DIR or DATABASE_URL names, whether the program runs or not; docs/operate.md tells more.`

/** Runs one command of the operator and answers with its exit code. Only the answer goes to `out`; all else to `err`, in plain sentences. */
export async function waypost(words: readonly string[], environment: Surroundings['environment'], { out, err }: Streams): Promise<number> {
  const surroundings: Surroundings = { environment, say: line => err(`${line}\n`) }
  let code: number = exitCodes.done
  const program = new Command('waypost')
    .description("The operator's command of a Waypost installation.")
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', ENDINGS)

  const add = (words: string, meaning: string, under: Command = program) =>
    under
      .command(words)
      .description(meaning)
      .option('--json', 'answer for a program instead of a person')
      .exitOverride()
      .configureOutput({ writeOut: out, writeErr: err })
      .addHelpText('after', ENDINGS)
  const group = (word: string, meaning: string) =>
    program.command(word).description(meaning).exitOverride().configureOutput({ writeOut: out, writeErr: err }).addHelpText('after', ENDINGS)
  const answer = async (asked: { json?: true }, answered: Promise<Answer> | Answer) => {
    const { text, json, code: ended = exitCodes.done } = await answered
    out(asked.json ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`)
    code = ended
  }

  add('check', 'look whether settings, database and files are as they should be')
    .option('--fast', 'look whether each file is there and has its length, without reading it')
    .option('--repair', 'write anew what the public sees where it differs from what was published')
    .action(async options => answer(options, (await import('./check/check.ts')).check(surroundings, options)))
  add('migrate', 'bring the database up to date').action(async options => answer(options, (await import('./migrate.ts')).bringUpToDate(surroundings)))
  add('routes', 'list every address with its face, right and audit event; needs no database').action(async options =>
    answer(options, (await import('./routes.ts')).listRoutes()),
  )
  add('backup <folder>', 'write everything there is into a new folder, while the program runs').action(async (folder, options) =>
    answer(options, (await import('./backup/backup.ts')).backup(surroundings, folder)),
  )
  add('restore <folder>', 'fill an empty installation from a backup').action(async (folder, options) =>
    answer(options, (await import('./backup/restore.ts')).restore(surroundings, folder)),
  )
  add('invite', 'make a one-time link for a new administrator and print it')
    .option('--office <slug>', 'of this office instead of the default one')
    .action(async options => answer(options, (await import('./invite.ts')).inviteAdministrator(surroundings, options)))
  const office = group('office', 'the offices of the installation')
  add('list', 'list the offices', office).action(async options => answer(options, (await import('./offices.ts')).listOffices(surroundings)))
  add('show <slug>', 'print an office as a JSON file that can be edited and applied', office).action(async (slug, options) =>
    answer(options, (await import('./offices.ts')).showOffice(surroundings, slug)),
  )
  add('apply <file>', 'found the office that a file describes, or change the one of its slug', office)
    .option('--dry-run', 'only print what would change')
    .action(async (file, options) => answer(options, (await import('./offices.ts')).applyOfficeFile(surroundings, file, options)))
  add('new-password <email>', 'make a one-time link by which somebody who works here sets a new password, and print it')
    .option('--office <slug>', 'in this office instead of the default one')
    .action(async (email, options) => answer(options, (await import('./new-password.ts')).renewPassword(surroundings, email, options)))
  const page = group('page', "the pages of an office's own")
  add('list', 'list the pages with their languages', page)
    .option('--office <slug>', 'of this office instead of the default one')
    .action(async options => answer(options, (await import('./pages.ts')).listPages(surroundings, options)))
  add('apply <file>', 'write a page from a Markdown file with front matter: title, and perhaps lead and slug', page)
    .option('--office <slug>', 'of this office instead of the default one')
    .option('--place <place>', 'about, privacy, accessibility, or free: at an address of its own (default: free)')
    .option('--language <code>', "the file's language (default: the first of the office)")
    .option('--of <slug>', 'a translation of the free page with this slug')
    .option('--position <number>', 'where a new free page stands among others (default: 0)')
    .option('--publish', 'show it to readers at once')
    .action(async (file, options) => answer(options, (await import('./pages.ts')).applyPageFile(surroundings, file, options)))
  const imports = group('import', 'moving in from another system')
  add('wordpress <file>', 'bring in an export of WordPress: a file, or a folder with its parts', imports)
    .option('--files <folder>', "the folder of the old site's uploads; nothing is fetched from the network")
    .option('--office <slug>', 'into this office instead of the default one')
    .option('--dry-run', 'only print what would be done')
    .action(async (file, options) => answer(options, (await import('./import/wordpress.ts')).importFromWordPress(surroundings, file, options)))
  const audit = group('audit', 'the trail of who did what')
  add('verify', 'walk the chain of seals over the trail of every office', audit)
    .option('--log <file>', "the program's log, kept elsewhere: it proves whether the end of a chain was cut off")
    .action(async options => answer(options, (await import('./audit-verify.ts')).verifyTrail(surroundings, options)))

  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    // Commander has told what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
    const [sentence, ended] = told(error)
    err(`${sentence}\n`)
    return ended
  }
}

/** The plain sentence of whatever ended a command, and the exit code that goes with it. */
function told(error: unknown): [string, number] {
  if (error instanceof Told) return [error.message, error.code]
  if (error instanceof ConfigRefused) return [error.message, exitCodes.wrongUse]
  if (error instanceof StartRefused || error instanceof MigrationRefused || error instanceof EmbeddedRefused) return [error.message, exitCodes.fault]
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return ['The disk is full.', exitCodes.fault]
  if ((code === 'EACCES' || code === 'EROFS' || code === 'EPERM') && path) return [`${path} cannot be written or read by this user.`, exitCodes.fault]
  return [`Waypost could not do it: ${message.split('\n')[0]}`, exitCodes.fault]
}
