import { type ChildProcess, fork } from 'node:child_process'
import { childProgram } from '../config/root.ts'
import type { PictureFormat } from './formats.ts'
import type { ShareCard } from './share-card.ts'
import { type Inspected, type PictureAnswer, type PictureRefusal, type PictureWork, pictureLimits, TOO_MUCH_MEMORY } from './work.ts'

/** Looks into pictures and makes smaller ones, in a child process that lives only while there is work. */
export interface PictureDecoder {
  /** Decodes the whole picture once: what passes can be derived. */
  inspect(source: string): Promise<Inspected | PictureRefusal>
  /** Writes a new file `target`, synced. Throws where it cannot be written. */
  derive(source: string, target: string, size: { width: number; format: PictureFormat }): Promise<'derived' | PictureRefusal>
  /** Draws a share picture into a new file `target`, synced. Throws where it cannot be written. */
  draw(card: ShareCard, target: string): Promise<'derived' | PictureRefusal>
  /** Ends the child; work under way answers `gave-up`. */
  close(): void
}

const IDLE_SECONDS = 5

/** One piece of work at a time: two large pictures at once would need the memory of both. */
export function pictureDecoder(options: { idleSeconds?: number; seconds?: number; memory?: number } = {}): PictureDecoder {
  const { idleSeconds = IDLE_SECONDS, seconds = pictureLimits.seconds, memory = pictureLimits.memory } = options
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function running(): ChildProcess {
    if (child?.connected) return child
    // Nothing of this process's settings and secrets, nor of its flags.
    const made = fork(childProgram('platform/pictures/child'), [String(memory)], {
      env: {},
      execArgv: ['--max-old-space-size=64'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // What goes wrong shows as its end; unheard, the event would end this process.
    made.on('error', () => {})
    made.once('exit', () => {
      if (child === made) child = undefined
    })
    child = made
    return made
  }

  function end(): void {
    child?.kill('SIGKILL')
    child = undefined
  }

  const ask = (work: PictureWork) =>
    new Promise<PictureAnswer>(resolve => {
      clearTimeout(idle)
      const asked = running()
      held(asked, true)
      const settle = (answer: PictureAnswer) => {
        clearTimeout(timer)
        asked.off('message', settle)
        asked.off('exit', ended)
        held(asked, false)
        idle = setTimeout(end, idleSeconds * 1000).unref()
        resolve(answer)
      }
      const ended = (code: number | null) =>
        settle({ refusal: code === TOO_MUCH_MEMORY ? 'picture-too-large' : asked.killed ? 'gave-up' : 'picture-unreadable' })
      const timer = setTimeout(() => asked.kill('SIGKILL'), seconds * 1000)
      asked.once('message', settle as (answer: unknown) => void)
      asked.once('exit', ended)
      asked.send(work, error => {
        if (error) settle({ refusal: 'gave-up' })
      })
    })

  const inTurn = (work: PictureWork): Promise<PictureAnswer> => {
    const turn = last.then(() => ask(work))
    last = turn
    return turn
  }

  return {
    async inspect(source) {
      const answer = await inTurn({ do: 'inspect', source })
      if ('inspected' in answer) return answer.inspected
      return refusalOf(answer)
    },
    async derive(source, target, size) {
      const answer = await inTurn({ do: 'derive', source, target, ...size })
      return 'derived' in answer ? 'derived' : refusalOf(answer)
    },
    async draw(card, target) {
      const answer = await inTurn({ do: 'draw', card, target })
      return 'derived' in answer ? 'derived' : refusalOf(answer)
    },
    close: () => {
      clearTimeout(idle)
      end()
    },
  }
}

/** A child that waits keeps no program from ending; when the program ends, so does the child. */
function held(child: ChildProcess, hold: boolean): void {
  if (hold) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

function refusalOf(answer: PictureAnswer): PictureRefusal {
  if ('refusal' in answer) return answer.refusal
  throw new Error(`a picture could not be worked on: ${'fault' in answer ? answer.fault : 'another answer than asked for'}`)
}
