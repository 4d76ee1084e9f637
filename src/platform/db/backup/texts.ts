import { refusals } from '../../../values/refusal.ts'

/** Why a backup is not taken, not trusted or not restored. */
export const backupRefusals = refusals('backup', {
  boundByTheWall: {
    status: 403,
    da: ({ account }) =>
      `Brugeren ${account} ser kun én kommunes rækker, så sikkerhedskopien ville blive tom uden at sige det. ` +
      `Brug ejeren fra DATABASE_OWNER_URL, oprettet efter docs/database-roles.sql.`,
    en: ({ account }) =>
      `The user ${account} sees only one municipality's rows, so the backup would be empty without saying so. ` +
      `Use the owner from DATABASE_OWNER_URL, made as docs/database-roles.sql says.`,
  },
  nothingToBackUp: {
    status: 422,
    da: 'Databasen har ingen rækker, så der er intet at kopiere. Se efter, om det er den rigtige database.',
    en: 'The database has no rows, so there is nothing to back up. Check that it is the right database.',
  },
  rowsDiffer: {
    status: 422,
    da: ({ table, expected, found }) =>
      `Tabellen ${table} skulle have ${expected} rækker, men der er ${found}. Kopien er ikke til at stole på; tag en ny.`,
    en: ({ table, expected, found }) =>
      `The table ${table} should have ${expected} rows, but there are ${found}. The backup cannot be trusted; take a new one.`,
  },
  alreadyThere: {
    status: 409,
    da: ({ path }) => `Filen ${path} findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.`,
    en: ({ path }) => `The file ${path} is there already and is not overwritten. Choose another name.`,
  },
  notWritable: {
    status: 422,
    da: ({ path }) => `Filen ${path} kan ikke skrives. Se efter, om mappen findes, og om der er plads.`,
    en: ({ path }) =>
      `The file ${path} cannot be written. Check that the folder exists and that there is room.`,
  },
  missing: {
    status: 404,
    da: ({ path }) => `Filen ${path} findes ikke eller kan ikke læses. Se efter, om stien er rigtig.`,
    en: ({ path }) => `The file ${path} does not exist or cannot be read. Check the path.`,
  },
  empty: {
    status: 422,
    da: ({ path }) => `Filen ${path} er tom. Brug en anden sikkerhedskopi.`,
    en: ({ path }) => `The file ${path} is empty. Use another backup.`,
  },
  damaged: {
    status: 422,
    da: ({ path }) =>
      `Filen ${path} er afkortet, ændret eller ikke en sikkerhedskopi fra Pejling. Brug en anden kopi.`,
    en: ({ path }) =>
      `The file ${path} is truncated, altered or not a backup made by Pejling. Use another one.`,
  },
  otherFormat: {
    status: 422,
    da: ({ path, version }) =>
      `Filen ${path} har format ${version}, som denne udgave ikke kan læse. Brug den udgave af Pejling, der tog kopien.`,
    en: ({ path, version }) =>
      `The file ${path} has format ${version}, which this version cannot read. Use the version of Pejling that took the backup.`,
  },
  otherMigrations: {
    status: 409,
    da: ({ last }) =>
      `Kopien er taget, da den seneste ændring var ${last}, og denne database er en anden. ` +
      `Læs den ind med den udgave af Pejling, der tog den, og opgrader bagefter.`,
    en: ({ last }) =>
      `The backup was taken when the latest migration was ${last}, and this database is another. ` +
      `Restore it with the version of Pejling that took it, and upgrade afterwards.`,
  },
  databaseNotEmpty: {
    status: 409,
    da: ({ table }) =>
      `Databasen har allerede rækker i ${table}. Læs kopien ind i en tom database, så intet bliver overskrevet.`,
    en: ({ table }) =>
      `The database already has rows in ${table}. Restore into an empty database, so that nothing is overwritten.`,
  },
  restoredOtherwise: {
    status: 422,
    da: ({ table }) =>
      `Tabellen ${table} blev ikke den samme, som den var i kopien. Intet er gemt. Meld fejlen, og behold kopien.`,
    en: ({ table }) =>
      `The table ${table} did not become what it was in the backup. Nothing was stored. Report the fault, and keep the backup.`,
  },
  deletionStands: {
    status: 409,
    da: ({ table, count }) =>
      `${count} slettede rækker i ${table} kunne ikke slettes igen, fordi andre rækker peger på dem. Intet er gemt.`,
    en: ({ table, count }) =>
      `${count} deleted rows in ${table} could not be deleted again, because other rows refer to them. Nothing was stored.`,
  },
})
