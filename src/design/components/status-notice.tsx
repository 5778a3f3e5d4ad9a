/** What became of an event's dates: moved, postponed, cancelled, with what was announced before. Never in the signal colour. */
export const StatusNotice = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <div class="status-notice" role="note">
    <p class="sign notice-title">{title}</p>
    {lines.map(line => (
      <p>{line}</p>
    ))}
  </div>
)
