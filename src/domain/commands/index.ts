export { type Ask, type Command, type CommandRule, command, type Work, writeAudit } from './command.ts'
export { type Done, done, type Outcome, type Refusal, type Refused, refusals, refuse } from './outcome.ts'
