import { may } from '../domain/actors/index.ts'
import { paths } from '../paths.ts'
import { isId } from '../platform/database/ids.ts'
import { type Answer, problem, redirect } from './answer.ts'
import type { Client } from './client.ts'
import type { WebContext } from './context.ts'
import { clearFlash, readFlash } from './flash.ts'
import { emptyForm, FORM_KEY, type Form } from './form.ts'
import { isOwnOrigin } from './own-origin.ts'
import { FormRefused, orRefusedForm, postedForm } from './posted-form.ts'
import type { DeskRoute, DoorRoute } from './route.ts'
import { sessionToken } from './session.ts'
import type { DeskVisit, DoorVisit, Visit } from './visit.ts'

/**
 * Runs a page of the desk: the origin of a POST, the session, the actor in this office, the right, then the page. Deny by default: who is not
 * signed in is sent to sign in (a POST with what was typed), who may not gets 403, and the handler is not even loaded.
 */
export function createDeskHandler(web: WebContext) {
  return async (route: DeskRoute | DoorRoute, visit: Visit, client: Client): Promise<Answer> => {
    const { request } = visit
    if (request.method === 'POST' && !isOwnOrigin(request.headers, new URL(request.url).host)) return problem(403)
    const flash = readFlash(request.headers.get('cookie'), client.secure)
    const door: DoorVisit = { ...visit, client, identity: web.identity, form: postedForm(request), flash }
    return orRefusedForm(async () => {
      const answer = isDoor(route) ? await (await route.load())(door) : await staffPage(web, route, door)
      return flash && answer.kind === 'page' ? { ...answer, headers: [...(answer.headers ?? []), clearFlash(client.secure)] } : answer
    })
  }
}

const isDoor = (route: DeskRoute | DoorRoute): route is DoorRoute => route.right === 'anyone'

async function staffPage(web: WebContext, route: DeskRoute, door: DoorVisit): Promise<Answer> {
  const token = sessionToken(door.request, door.client.secure)
  const session = token ? await web.identity.session(token) : undefined
  if (!session) return notSignedIn(web, door)
  const actor = await web.actorFor(session.account, door.office.id)
  const right = web.access[route.right]!
  if (actor.kind !== 'account' || !may(actor, right, door.office.id)) return problem(403)
  let formKey: string | undefined
  const visit: DeskVisit = {
    ...door,
    actor,
    session,
    can: name => web.access[name] !== undefined && may(actor, web.access[name], door.office.id),
    get ask() {
      return { office: door.office.id, actor, request: door.requestId, form: formKey }
    },
    form: async options => {
      const form = await door.form(options)
      const key = form.text(FORM_KEY)
      if (isId(key)) formKey = key
      return form
    },
  }
  return (await route.load())(visit)
}

/** A reader is sent to sign in and comes back; what a writer typed is kept in the sign-in page itself and given back after it. */
async function notSignedIn(web: WebContext, door: DoorVisit): Promise<Answer> {
  if (door.request.method !== 'POST') return redirect(paths.desk.signIn({}, { next: door.path + door.search }))
  return web.signInAgain(door, door.path, await typedWithoutSession(door))
}

/** What was typed; nothing where it came with a file too large to be taken from nobody: then one signs in and the file is sent anew. */
async function typedWithoutSession(door: DoorVisit): Promise<Form> {
  try {
    return await door.form()
  } catch (error) {
    if (error instanceof FormRefused) return emptyForm
    throw error
  }
}
