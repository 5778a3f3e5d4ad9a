/** What the attachments of the demonstration say. Only public facts; what they do not tell is left out and said to be left out. */

export type Block = { head: string } | { text: string } | { items: string[] }
export interface Document {
  language: 'en' | 'cs' | 'ru'
  title: string
  blocks: Block[]
}

const lecturers2013 = [
  'S. Romi Mukherjee, Sciences Po, Paris (the US expert)',
  'Dušan Drbohlav, Charles University, Prague',
  'Michal Vašečka, Masaryk University, Brno',
  'Petra Ezzeddine, Charles University, Prague',
  'Dmytro Vikhrov, CERGE',
]

export const documents: Record<string, Document> = {
  'summer-school-2013-invitation': {
    language: 'en',
    title: 'Summer School on Migration 2013: invitation',
    blocks: [
      {
        text: 'IOM Prague and the University of South Bohemia invite you to the Summer School on Migration in České Budějovice, from Sunday 1 to Friday 6 September 2013.',
      },
      { head: 'Who may apply' },
      {
        items: [
          'Students from the Czech Republic.',
          'Young professionals from the Czech Republic: from non-governmental organisations, from state administration, from local administration.',
          'A limited number of international students and young professionals.',
        ],
      },
      { head: 'How to apply' },
      { text: 'Send two things to the head of office and the coordinator: a CV in English and a letter of motivation.' },
      { head: 'What it costs' },
      { text: 'The fee is 2,300 CZK. Participants from the Czech Republic who need no accommodation pay 620 CZK.' },
      { head: 'Why come' },
      {
        text: 'Theory comes with practice: lecturers from Paris, Prague and Brno, and two examples of how policies of the European Union are carried out, from the Municipality of Vienna and from Portugal.',
      },
    ],
  },
  'summer-school-2013-programme': {
    language: 'en',
    title: 'Summer School on Migration 2013: programme',
    blocks: [
      { text: 'České Budějovice, University of South Bohemia. Sunday 1 to Friday 6 September 2013.' },
      { head: 'Lecturers' },
      { items: lecturers2013 },
      { head: 'Practice of the policies of the European Union' },
      {
        items: [
          'Municipality of Vienna, department MA 17 for integration and diversity (Austria)',
          'ACIDI, High Commissioner for Immigration and Intercultural Dialogue (Portugal)',
        ],
      },
      { head: 'Hours and rooms' },
      {
        text: 'The public record from which this document is made names the people and the institutions. It gives no hours and no rooms, so none are given here.',
      },
    ],
  },
  'summer-school-2013-information': {
    language: 'en',
    title: 'Summer School on Migration 2013: information for participants',
    blocks: [
      {
        text: 'The school begins on Sunday 1 September 2013 and ends on Friday 6 September 2013. It is held in České Budějovice with the University of South Bohemia.',
      },
      { head: 'What the fee of 2,300 CZK covers' },
      { items: ['Five nights in the students’ dormitory', 'Five breakfasts', 'Five lunches', 'A small programme fee'] },
      { head: 'If you need no bed' },
      { text: 'Participants from the Czech Republic who need no accommodation pay 620 CZK.' },
      { head: 'Language' },
      { text: 'The CV is written in English.' },
    ],
  },
  'summer-school-2013-information-cs': {
    language: 'cs',
    title: 'Letní škola o migraci 2013: informace pro účastníky',
    blocks: [
      {
        text: 'Škola začíná v neděli 1. září 2013 a končí v pátek 6. září 2013. Koná se v Českých Budějovicích ve spolupráci s Jihočeskou univerzitou.',
      },
      { head: 'Co je v ceně 2 300 Kč' },
      { items: ['Pět nocí na studentské koleji', 'Pět snídaní', 'Pět obědů', 'Malý příspěvek na program'] },
      { head: 'Pokud nepotřebujete ubytování' },
      { text: 'Účastníci z České republiky, kteří nepotřebují ubytování, platí 620 Kč.' },
      { head: 'Jazyk' },
      { text: 'Životopis se píše v angličtině.' },
    ],
  },
  'iyouth-seminar-results': {
    language: 'en',
    title: 'iYouth final seminar: what was presented',
    blocks: [
      { text: 'Brussels, 21 February 2013. 75 participants from 24 member states of the European Union.' },
      { head: 'Three things were presented' },
      {
        items: [
          'Findings and recommendations on the integration of young people and on preventing exclusion.',
          'Examples of youth organisations that engage migrant youth.',
          'Peer review as a method of assessing the practice of integration.',
        ],
      },
      { head: 'Who was there' },
      {
        text: 'Young people, youth organisations, national youth councils and umbrella bodies, local, national and European institutions, academics.',
      },
      { head: 'From the Czech Republic' },
      {
        text: 'Five representatives: of the Prague office, META o.s., the Czech Council of Children and Youth, the Ministry of Education, Youth and Sports (department of youth), and migrant youth.',
      },
    ],
  },
  'migrants-day-2014-statement': {
    language: 'en',
    title: 'International Migrants Day 2014: the call in short',
    blocks: [
      {
        text: '18 December 2014. A summary of what the Director General, William Lacy Swing, called for. It is written anew for this demonstration and does not quote him.',
      },
      { head: 'Two calls' },
      { items: ['Act to save the lives of migrants.', 'Stop the smugglers.'] },
      { head: 'Why now' },
      { text: 'The data of the organisation show that deaths on migration journeys are rising.' },
      { head: 'What the organisation stands for' },
      { text: 'Humane and orderly migration benefits migrants and society.' },
    ],
  },
  'migrants-day-2014-statement-cs': {
    language: 'cs',
    title: 'Mezinárodní den migrantů 2014: výzva ve zkratce',
    blocks: [
      {
        text: '18. prosince 2014. Shrnutí toho, k čemu vyzval generální ředitel William Lacy Swing. Text vznikl pro tuto ukázku a generálního ředitele necituje.',
      },
      { head: 'Dvě výzvy' },
      { items: ['Jednat a zachraňovat životy migrantů.', 'Zastavit převaděče.'] },
      { head: 'Proč právě teď' },
      { text: 'Údaje organizace ukazují, že úmrtí na migračních cestách přibývá.' },
      { head: 'Za čím organizace stojí' },
      { text: 'Humánní a spořádaná migrace prospívá migrantům i společnosti.' },
    ],
  },
  'handbook-ru': {
    language: 'ru',
    title: 'Чешский опыт преобразований',
    blocks: [
      {
        text: 'Это короткий образец. Он сделан для демонстрации и стоит на месте руководства, которое само в неё не входит. Здесь сказано только то, что известно о\u00a0нём из открытых источников.',
      },
      { head: 'О\u00a0чём руководство' },
      { items: ['Управление миграцией.', 'Механизмы реинтеграции.'] },
      { head: 'Для кого' },
      { text: 'Для коллег в\u00a0Республике Молдова, на Южном Кавказе и в\u00a0Центральной Азии. Руководство написано на русском языке.' },
      { head: 'На чём оно основано' },
      { text: 'На семинарах и обучении, которые проводили бюро в\u00a0Праге и его партнёрские миссии.' },
      { head: 'Кто поручил и на какие средства' },
      {
        text: 'Руководство подготовлено для Департамента политики предоставления убежища и миграционной политики Министерства внутренних дел и оплачено из средств чешского сотрудничества в\u00a0целях развития.',
      },
      { head: 'Когда' },
      { text: 'Год издания в\u00a0открытых источниках не назван, поэтому здесь его нет.' },
    ],
  },
}
