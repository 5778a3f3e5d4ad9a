import type { ComponentChildren } from 'preact'
import type { DeskFrame } from '../design/desk/frame.ts'
import { Heading, type HeadingProps } from '../design/desk/heading.tsx'
import { DeskPage } from '../design/desk/layout.tsx'
import { Said } from '../design/desk/said.tsx'
import { languages, pickLabel } from '../domain/labels/index.ts'
import { paths } from '../paths.ts'
import { assetAddress } from '../platform/assets.ts'
import { autonym, direction, type MessageKey } from '../platform/languages/index.ts'
import { stylesOf } from '../site/office-styles.ts'
import { type Answer, page } from '../web/answer.ts'
import type { DeskVisit, DoorVisit } from '../web/visit.ts'
import { type DeskSection, menuFor } from './menu.ts'

export interface DeskPageOptions {
  readonly heading: HeadingProps
  /** The part of the desk that the page belongs to, marked in the menu. */
  readonly section?: DeskSection
  readonly pane?: ComponentChildren
  /** Whether a form on it is refused: says so in the title, and answers 422 unless another status is given. */
  readonly wrong?: boolean
  readonly status?: number
  readonly children?: ComponentChildren
}

/** A page of the desk: what was said by the page before stands under the heading. Without a session it has neither bar nor menu. */
export function deskPage(visit: DeskVisit | DoorVisit, { heading, section, pane, wrong, status, children }: DeskPageOptions): Answer {
  const { flash, t } = visit
  const view = (
    <DeskPage frame={deskFrame(visit, section)} title={heading.title} wrong={wrong} pane={pane}>
      <Heading {...heading} />
      {flash && !wrong && <Said tone="done" title={t(flash.message as MessageKey, flash.values)} />}
      {children}
    </DeskPage>
  )
  return page(view, { status: status ?? (wrong ? 422 : 200) })
}

function deskFrame(visit: DeskVisit | DoorVisit, section: DeskSection | undefined): DeskFrame {
  const { office, language, t } = visit
  return {
    lang: language,
    dir: direction(language),
    stylesheets: [stylesOf(office, 'desk.css')],
    icon: assetAddress('icon.svg'),
    office: { name: pickLabel(office.names, language, office.languages)?.text ?? office.slug, home: paths.desk.start({}) },
    signedIn: 'actor' in visit ? signedIn(visit, section) : undefined,
    demonstration: office.demonstration ? t('desk:layout.demonstration') : undefined,
    words: {
      skip: t('desk:layout.skip'),
      menu: t('desk:layout.menu'),
      desk: t('desk:layout.desk'),
      error: t('desk:layout.error'),
      pane: t('desk:layout.pane'),
    },
  }
}

function signedIn(visit: DeskVisit, section: DeskSection | undefined): NonNullable<DeskFrame['signedIn']> {
  const { actor, office, language, t, request, path, search } = visit
  return {
    name: actor.name,
    menu: menuFor(visit, section),
    publicSite: { label: t('desk:layout.publicSite'), href: paths.site.home({ lang: office.languages[0] }) },
    signOut: { action: paths.desk.signOut({}), label: t('desk:layout.signOut') },
    search: visit.can('text.read') ? { action: paths.desk.articles({}), label: t('desk:layout.search'), find: t('desk:layout.find') } : undefined,
    language: {
      action: paths.desk.language({}, request.method === 'GET' ? { next: path + search } : {}),
      label: t('desk:layout.language'),
      choose: t('desk:layout.choose'),
      languages: languages.map(code => ({ code, name: autonym(code), current: code === language })),
    },
  }
}
