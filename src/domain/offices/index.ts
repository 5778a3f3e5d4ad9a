export { type OfficeDirectory, readOffices } from './directory.ts'
export { ancestorsOf, coloursSchema, contactPointSchema, movedSchema, type Office, openingSchema, placeSchema } from './office.ts'
export { hoursOf, type OpenState, openState, wallClock } from './opening.ts'
export { type Moment, readWallTime, todayIn, toWall, type WallTimeAnswer } from './wall-time.ts'
