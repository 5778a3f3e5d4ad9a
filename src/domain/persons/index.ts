export { addPerson, changePerson } from './keeping.ts'
export { type Affiliation, affiliationOn, type PersonFacts, personSchema } from './person.ts'
export { personsByName } from './questions.ts'
