import { sendMailJob } from '../mail/jobs.ts'
import { sealAccessLogJob } from './access-seals.ts'
import type { Job } from './job.ts'
import { retentionJob } from './retention.ts'

/** The platform's own work: mail goes out, the access log is sealed, and what has served its purpose goes. */
export const platformJobs: Job[] = [sendMailJob, sealAccessLogJob, retentionJob]
