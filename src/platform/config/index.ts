export { type Config, readConfig, settings } from './config.ts'
