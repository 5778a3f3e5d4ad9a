export { mailRights } from './rights.ts'
export { type KeptMessage, MESSAGES_A_PAGE, type MessageState, messageForStaff, messageState, messagesForStaff } from './staff-questions.ts'
