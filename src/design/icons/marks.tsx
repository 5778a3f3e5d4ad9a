/** The signpost: the mark of an office. Mirrored right to left. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 0h4v3H5zM5 16h4v8H5zM1 4.5h16l6 5-6 5H1z" />
  </svg>
)

/** The bent arrow: something has moved or stands elsewhere. */
export const Turn = () => (
  <svg class="turn" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 15V5h8.6L7.9 2.3 9.6.6 15 6l-5.4 5.4-1.7-1.7L10.6 7H4.4v8z" />
  </svg>
)

/** The sign for a road that ends: only where a page is missing. */
export const DeadEnd = () => (
  <svg class="dead-end" viewBox="0 0 120 120" aria-hidden="true">
    <path class="ground" d="M0 0h120v120H0z" />
    <path class="road" d="M50 42h20v68H50z" />
    <path class="bar" d="M26 18h68v24H26z" />
  </svg>
)
