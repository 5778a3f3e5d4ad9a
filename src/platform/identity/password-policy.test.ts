import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-policy.ts'

const about = ['Jana Nováková', 'jana.novakova@prague.example']

describe('A password', () => {
  it.each([
    'blue kettle on the roof',
    'zimní bota a kus chleba',
    'синий чайник на крыше',
    'إبريق أزرق على السطح',
    '84 61 93 72 50 18',
    'x7#Qp!m2Zr9&',
    'correct horse battery',
  ])('of words or signs that do not belong together is taken: %s', password => expect(passwordFault(password, about)).toBeUndefined())

  it.each([
    '123456789012',
    '098765432109',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'password1234',
    'P@ssw0rd12345!',
    'PASSWORDpassword',
    '!!!dragon2027!!!',
    '1qaz2wsx3edc',
    'jana.novakova1',
    'Nováková-2027!!',
    'prague-example-1',
  ])('that is tried first is refused as too common: %s', password => expect(passwordFault(password, about)).toBe('password-too-common'))

  it('has 12 to 128 characters', () => {
    expect(passwordFault('kettle roof')).toBe('password-too-short')
    expect(passwordFault('kettle roofs')).toBeUndefined()
    expect(passwordFault('🫖🏠🪜'.repeat(3))).toBe('password-too-short')
    expect(passwordFault(`kettle ${'roof '.repeat(24)}!`)).toBeUndefined()
    expect(passwordFault(`kettle ${'roof '.repeat(25)}`)).toBe('password-too-long')
  })
})
