import { type Answer, problem } from './answer.ts'
import type { Client } from './client.ts'
import type { WebContext } from './context.ts'
import { isOwnOrigin } from './own-origin.ts'
import { orRefusedForm, postedForm } from './posted-form.ts'
import type { FormRoute } from './route.ts'
import type { Visit } from './visit.ts'

/** More than any form of a reader holds. */
const MOST_BYTES = 32_000

/**
 * Runs an address of the site that takes a form, or shows what only the holder of a link may see: the origin of a POST, then the page. No
 * session, no cookie, and nothing is kept.
 */
export const createFormHandler =
  (web: WebContext) =>
  (route: FormRoute, visit: Visit, client: Client): Promise<Answer> =>
    orRefusedForm(async () => {
      const { request } = visit
      const form = postedForm(request, MOST_BYTES)
      if (request.method === 'POST' && !isOwnOrigin(request.headers, new URL(request.url).host)) {
        // RFC 8058: a mailbox's server says this and no origin. The link's token is what lets it in.
        if (!route.oneClick || request.headers.get('origin') !== null || (await form()).text('List-Unsubscribe') !== 'One-Click') return problem(403)
      }
      return (await route.load())({ ...visit, request, client, identity: web.identity, form })
    })
