/** A mark for each kind of record, as results of a search bear them beside its word. */
export const kindMarks = ['event', 'article', 'project', 'publication', 'page', 'campaign', 'person', 'organisation', 'topic'] as const
export type KindMarkName = (typeof kindMarks)[number]

const drawn: Record<KindMarkName, readonly string[]> = {
  event: ['M2 6h32v28H2zM5 14v17h26V14zM8 2h4v8H8zM24 2h4v8h-4z', 'M9 18h6v6H9z'],
  article: ['M2 4h32v28H2zM5 7v22h26V7z', 'M8 11h20v5H8zM8 20h20v2H8zM8 24h13v2H8z'],
  project: ['M0 16.5h36v3H0z', 'M2 13h10v10H2z', 'M29 12a6 6 0 1 0 .01 0zM29 15a3 3 0 1 1-.01 0z'],
  publication: ['M5 1h20l7 7v27H5zM8 4v28h21V10h-6V4z', 'M12 15h13v3H12zM12 21h9v2h-9z'],
  page: ['M2 9h23l10 9-10 9H2zM5 12v12h19l6.5-6L24 12z'],
  campaign: ['M4 2h3v32H4z', 'M9 5h23l-5 7 5 7H9zM12 8v8h14l-3-4 3-4z'],
  person: ['M18 3a8 8 0 1 0 .01 0zM18 6a5 5 0 1 1-.01 0z', 'M3 34c0-9 6-14 15-14s15 5 15 14h-3c0-7-5-11-12-11S6 27 6 34z'],
  organisation: ['M3 12 18 3l15 9v3H3zM5 18h4v11H5zM16 18h4v11h-4zM27 18h4v11h-4zM2 31h32v3H2z'],
  topic: ['M2 3h15l17 15-15 15L2 18zM5 6v11l14 12 11-11L16 6z', 'M9 9h5v5H9z'],
}

export const KindMark = ({ kind }: { kind: KindMarkName }) => (
  <svg class="kind-mark" viewBox="0 0 36 36" aria-hidden="true">
    {drawn[kind].map(path => (
      <path d={path} fill-rule="evenodd" />
    ))}
  </svg>
)
