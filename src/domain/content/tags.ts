/** The names by which the page cache knows what a page shows. A command names those that changed; their pages are dropped. */
export const tags = {
  /** One record in all its languages: its page, its language links, pages that relate to it. */
  record: (id: string) => `record:${id}`,
  /** Whatever lists what names an organisation, a person, a topic or another record: changes when something begins or ceases to. */
  named: (id: string) => `named:${id}`,
  /** Everything that lists records of a kind in one language: lists, counts, home, feeds. */
  list: (office: string, kind: string, language: string) => `list:${office}:${kind}:${language}`,
  banners: (office: string) => `banners:${office}`,
  figures: (office: string) => `figures:${office}`,
  file: (id: string) => `file:${id}`,
  /** The menus and the office's own words on every page. */
  menus: (office: string) => `menus:${office}`,
  /** Every page of an office: its name, address, hours. */
  office: (office: string) => `office:${office}`,
} as const
