/** Above a page that is kept as it was: it is over, and nobody should wait for more. */
export const ArchiveStrip = ({ label, title, text }: { label: string; title: string; text: string }) => (
  <aside class="notice archive-strip" aria-label={label}>
    <div class="width">
      <p>
        <b>{title}</b> {text}
      </p>
    </div>
  </aside>
)
