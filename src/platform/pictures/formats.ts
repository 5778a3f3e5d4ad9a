/** Best first, as a `<picture>` offers them; the last is for readers that know nothing else. */
export const pictureFormats = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof pictureFormats)[number]
export const isPictureFormat = (text: string): text is PictureFormat => (pictureFormats as readonly string[]).includes(text)

export const pictureTypes: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

const widths = [320, 640, 960, 1280, 1920] as const
const WIDEST = widths.at(-1)!

/** In which widths a picture is offered: those of the list that are narrower than it, and its own up to the widest. Never enlarged. */
export const offeredWidths = (own: number): number[] => [...widths.filter(width => width < Math.min(own, WIDEST)), Math.min(own, WIDEST)]
