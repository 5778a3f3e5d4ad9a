/** What a command answers: done with a value, or refused for a reason with a name. Faults are thrown, never returned. */
export type Outcome<T = undefined> = Done<T> | Refused

export interface Done<T> {
  readonly done: true
  readonly value: T
}
export interface Refused {
  readonly done: false
  readonly refusal: Refusal
  /** Fields of the form that the refusal speaks of, for the marks beside them. */
  readonly fields: readonly string[]
  /** Values for the sentence: `{ at: '9:00' }`. Never a person's data. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Every reason for which the program says no. Each has a sentence in five languages (messages/…/refusals.json); a test compares. */
export const refusals = [
  'not-allowed',
  'not-found',
  'name-missing',
  'title-missing',
  'title-too-long',
  'lead-too-long',
  'language-unknown',
  'language-exists',
  'body-not-understood',
  'body-too-long',
  'slug-not-valid',
  'slug-reserved',
  'slug-taken',
  'type-unknown',
  'date-not-valid',
  'time-not-valid',
  'time-does-not-exist',
  'time-exists-twice',
  'time-in-the-past',
  'changed-meanwhile',
  'already-live',
  'not-live',
  'already-scheduled',
  'nothing-scheduled',
  'too-early',
  'revision-unknown',
  'trashed',
  'used-elsewhere',
  'file-unknown',
  'file-missing',
  'file-too-large',
  'file-type-refused',
  'picture-too-large',
  'picture-unreadable',
  'alternative-missing',
  'not-a-picture',
  'label-missing',
  'link-not-valid',
  'until-before-from',
  'value-not-valid',
  'shares-not-whole',
  'qualifier-unknown',
  'key-taken',
  'email-not-valid',
  'already-member',
  'roles-missing',
  'last-administrator',
  'own-membership',
  'link-dead',
  'password-link-dead',
  'password-too-short',
  'password-too-long',
  'password-too-common',
  'sign-in-failed',
  'no-membership',
  'too-many-attempts',
  'insecure-connection',
  'form-not-valid',
  'nothing-chosen',
] as const
export type Refusal = (typeof refusals)[number]

export function done(): Done<undefined>
export function done<T>(value: T): Done<T>
export function done<T>(value?: T): Done<T | undefined> {
  return { done: true, value }
}

export function refuse(refusal: Refusal, fields: readonly string[] = [], values: Readonly<Record<string, string | number>> = {}): Refused {
  return { done: false, refusal, fields, values }
}
