export { backup, backupDeletions, verify } from './backup/backup.ts'
export type { Replay } from './backup/deletions.ts'
export type { BackedUpTable, Manifest } from './backup/manifest.ts'
export { type Restored, restore } from './backup/restore.ts'
export { type Connection, toDatabase, withClient } from './connection.ts'
export type { CopyText } from './copy-in.ts'
export { chooseDataFolder, makeFolder } from './data-folder.ts'
export {
  type EmbeddedChoices,
  type EmbeddedConnections,
  type EmbeddedDatabase,
  joinRunning,
  startEmbedded,
} from './embedded.ts'
export { type Migration, migrate, mustBeMigrated } from './migrate.ts'
export { createPool, type DatabasePool, isBusy, type PoolChoices } from './pool.ts'
export { applicationRole, backupRole, mustBeSafelyServed, ownerRole } from './roles.ts'
export { jobSchema, ownSchemas } from './schemas.ts'
