export { sealAudit } from './sealing.ts'
export { auditTrail, TRAIL_ROWS, type TrailFilter } from './staff-questions.ts'
export { type Anchor, type AuditFault, type AuditState, verifyAudit } from './verifying.ts'
