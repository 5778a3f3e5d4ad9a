import type { ComponentChildren } from 'preact'

/** A list with its filters in the post column. */
export const Listing = ({ filters, children }: { filters?: ComponentChildren; children: ComponentChildren }) => (
  <div class="width split listing">
    {filters}
    <div>{children}</div>
  </div>
)
