import { command, done } from '../../domain/commands/index.ts'
import { contentRights } from '../../domain/content/index.ts'
import { isSearchable, keepEntitySearchable, searchableEntities } from '../../domain/searchable/index.ts'
import { inPicture } from '../../platform/database/transaction.ts'
import type { Program } from '../../program.ts'
import { counted } from '../command.ts'
import { type Finding, note, unless } from './finding.ts'

/** Whether organisations, persons and topics are found under the names that they have; with `repair` writes what is searched of them anew. */
export async function checkEntities({ platform, offices }: Program, { repair }: { repair: boolean }): Promise<Finding[]> {
  const problems: string[] = []
  let compared = 0
  let repaired = 0
  for (const office of offices().all.values()) {
    const wrong = await inPicture(platform.database.program, office.id, async tx => {
      const differing = []
      for (const entity of await searchableEntities(tx, office.id)) {
        compared++
        if (!(await isSearchable(tx, entity))) differing.push(entity.document)
      }
      return differing
    })
    for (const { kind, record_id } of wrong) {
      if (!repair) {
        problems.push(
          `The search finds the ${kind} ${record_id} of ${office.slug} otherwise than it is; \`npx waypost check --repair\` writes it anew.`,
        )
        continue
      }
      await repairEntity(platform, { office: office.id, actor: { kind: 'operator' } }, record_id)
      repaired++
    }
  }
  return [
    ...unless('search', problems, `${counted(compared, 'name')} of the directory compared with what the search knows.`),
    ...(repaired ? [note('search', `${counted(repaired, 'name')} written anew.`)] : []),
  ]
}

const repairEntity = command({ right: contentRights['text.publish'], audit: 'live.repaired' }, async (work, id: string) => {
  await keepEntitySearchable(work, id)
  work.about(id, ['search'])
  return done()
})
