export { countUndeliverable, type Mail, queueMail } from './queue.ts'
