import type { T } from '../../platform/languages/index.ts'

const examples = [
  ['heading', '## …\n### …'],
  ['emphasis', '**…**   *…*'],
  ['link', '[…](https://example.org)'],
  ['record', '[…](record:ID)'],
  ['list', '- …\n- …'],
  ['numbered', '1. …\n2. …'],
  ['quotation', '> …'],
  ['picture', '![…](picture:ID)'],
  ['figure', '::figure{id=ID}'],
  ['document', '::document{file=ID}'],
  ['callout', ':::callout[…]\n…\n:::'],
  ['passage', ':::passage{lang=ar}\n…\n:::'],
  ['table', '| … | … |\n| --- | --- |\n| … | … |'],
] as const

/** How a text is marked up, for who does not know it by heart. */
export const MarkupHelp = ({ t }: { t: T }) => (
  <details class="markup-help">
    <summary>{t('desk:markup.help')}</summary>
    <p class="soft">{t('desk:markup.intro')}</p>
    <table>
      <caption class="unseen">{t('desk:markup.help')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk:markup.what')}</th>
          <th scope="col">{t('desk:markup.how')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(([name, written]) => (
          <tr>
            <th scope="row">{t(`desk:markup.examples.${name}`)}</th>
            <td>
              <code>
                {written.split('\n').map((line, index) => (
                  <>
                    {index > 0 && <br />}
                    {line}
                  </>
                ))}
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
