import { type Answer, problem } from './answer.ts'
import { type Form, readForm } from './form.ts'

/** Thrown by the reading of a form, so that no page has to ask; becomes the answer. */
export class FormRefused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('form refused')
    this.answer = answer
  }
}

/** Reads the form of a request once, however often it is asked for. `bytes`: less than the ordinary bound, for addresses that anyone may post to. */
export function postedForm(request: Request, bytes?: number): (options?: { files: boolean }) => Promise<Form> {
  let read: Form | undefined
  return async (options = { files: false }) => {
    if (read) return read
    const result = await readForm(request, { ...options, bytes })
    if (result === 'too-large') throw new FormRefused(problem(413))
    if (typeof result === 'string') throw new FormRefused(problem(400))
    read = result
    return result
  }
}

/** Runs a page; a form that could not be read is its answer. */
export async function orRefusedForm(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof FormRefused) return error.answer
    throw error
  }
}
