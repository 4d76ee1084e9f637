import { refusals } from '../../values/refusal.ts'

/** Why the database does not start, is not migrated, or is not backed up or restored: with the cure in the sentence. */
export const databaseRefusals = refusals('database', {
  folderNotWritable: {
    status: 422,
    da: ({ folder }) =>
      `Mappen ${folder} kan ikke oprettes eller skrives i. Giv adgang til den, eller vælg en anden mappe med PEJLING_VAR.`,
    en: ({ folder }) =>
      `The folder ${folder} cannot be created or written to. Give access to it, or choose another folder with PEJLING_VAR.`,
  },
  folderNotPassable: {
    status: 422,
    da: ({ parent, account, folder }) =>
      `Databasen kører som brugeren ${account}, og den bruger kan ikke komme igennem mappen ${parent}. ` +
      `Vælg en anden mappe end ${folder} med PEJLING_VAR, for eksempel /var/lib/pejling, eller giv adgang med: chmod o+x ${parent}`,
    en: ({ parent, account, folder }) =>
      `The database runs as the user ${account}, and that user cannot pass through the folder ${parent}. ` +
      `Choose another folder than ${folder} with PEJLING_VAR, for instance /var/lib/pejling, or give access with: chmod o+x ${parent}`,
  },
  folderOfAnotherUser: {
    status: 422,
    da: ({ folder }) =>
      `Mappen ${folder} tilhører en anden bruger på maskinen. Kør kommandoen som den bruger, eller vælg en anden mappe med PEJLING_VAR.`,
    en: ({ folder }) =>
      `The folder ${folder} belongs to another user of this machine. Run the command as that user, or choose another folder with PEJLING_VAR.`,
  },
  noPlainAccount: {
    status: 422,
    da: 'Databasen må ikke køre som root, og maskinen har ingen bruger ved navn nobody. Start Pejling som en almindelig bruger.',
    en: 'The database must not run as root, and this machine has no user called nobody. Start Pejling as an ordinary user.',
  },
  noBinaries: {
    status: 422,
    da: ({ platform }) =>
      `Der følger ingen database med til denne maskine (${platform}). Kør npm ci igen, eller sæt DATABASE_URL til en PostgreSQL-server.`,
    en: ({ platform }) =>
      `No database comes with Pejling for this machine (${platform}). Run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
  },
  alreadyRunning: {
    status: 409,
    da: ({ folder, holder }) =>
      `Databasen i ${folder} er allerede i brug (proces ${holder}). Stop den anden Pejling, eller vælg en anden mappe med PEJLING_VAR.`,
    en: ({ folder, holder }) =>
      `The database in ${folder} is already in use (process ${holder}). Stop the other Pejling, or choose another folder with PEJLING_VAR.`,
  },
  stillClosing: {
    status: 409,
    da: ({ folder, seconds }) =>
      `Databasen i ${folder} er ved at lukke og blev ikke færdig på ${seconds} sekunder. Vent lidt, og start så igen.`,
    en: ({ folder, seconds }) =>
      `The database in ${folder} is closing and was not done within ${seconds} seconds. Wait a little, then start again.`,
  },
  didNotStart: {
    status: 422,
    da: ({ log, reason }) => `Databasen startede ikke: ${reason} Hele forklaringen står i ${log}.`,
    en: ({ log, reason }) => `The database did not start: ${reason} The full explanation is in ${log}.`,
  },
  otherMajor: {
    status: 422,
    da: ({ folder, stored, brought }) =>
      `Databasen i ${folder} er lavet med PostgreSQL ${stored}, men denne udgave bringer ${brought}. ` +
      `Tag en sikkerhedskopi med den tidligere udgave, og læs den ind i en ny mappe.`,
    en: ({ folder, stored, brought }) =>
      `The database in ${folder} was made with PostgreSQL ${stored}, but this version brings ${brought}. ` +
      `Take a backup with the earlier version, and restore it into a new folder.`,
  },
  passwordsMissing: {
    status: 422,
    da: ({ file }) =>
      `Filen ${file} mangler eller kan ikke læses. Læg den tilbage fra en kopi af datamappen.`,
    en: ({ file }) =>
      `The file ${file} is missing or cannot be read. Put it back from a copy of the data folder.`,
  },
  unreachable: {
    status: 409,
    da: ({ setting, reason }) =>
      `Databasen i ${setting} svarer ikke (${reason}). Se efter, at serveren kører, og at adresse, bruger og adgangskode passer.`,
    en: ({ setting, reason }) =>
      `The database in ${setting} does not answer (${reason}). Check that the server runs, and that address, user and password are right.`,
  },
  serverTooOld: {
    status: 422,
    da: ({ version }) =>
      `Databaseserveren er PostgreSQL ${version}. Pejling kræver mindst version 15. Opgrader serveren.`,
    en: ({ version }) =>
      `The database server is PostgreSQL ${version}. Pejling needs at least version 15. Upgrade the server.`,
  },
  notUtf8: {
    status: 422,
    da: ({ encoding }) =>
      `Databasen gemmer tekst som ${encoding}. Opret den på ny med UTF8, se docs/database-roles.sql.`,
    en: ({ encoding }) =>
      `The database stores text as ${encoding}. Create it anew with UTF8, see docs/database-roles.sql.`,
  },
  applicationTooPowerful: {
    status: 422,
    da: ({ account, because }) =>
      `Brugeren ${account} i DATABASE_URL kan komme uden om muren mellem kommunerne (${because}). ` +
      `Brug en bruger, som er oprettet efter docs/database-roles.sql.`,
    en: ({ account, because }) =>
      `The user ${account} in DATABASE_URL can get round the wall between municipalities (${because}). ` +
      `Use a user made as docs/database-roles.sql says.`,
  },
  notTheApplication: {
    status: 422,
    da: ({ account }) =>
      `Brugeren ${account} i DATABASE_URL er ikke medlem af rollen pejling_app. Kør docs/database-roles.sql, og brug den bruger, den opretter.`,
    en: ({ account }) =>
      `The user ${account} in DATABASE_URL is not a member of the role pejling_app. Run docs/database-roles.sql, and use the user it makes.`,
  },
  notTheOwner: {
    status: 422,
    da: ({ account }) =>
      `Brugeren ${account} i DATABASE_OWNER_URL kan ikke oprette skemaer i databasen. Kør docs/database-roles.sql, og brug den ejer, den opretter.`,
    en: ({ account }) =>
      `The user ${account} in DATABASE_OWNER_URL cannot create schemas in the database. Run docs/database-roles.sql, and use the owner it makes.`,
  },
  migrationNameUnknown: {
    status: 422,
    da: ({ name }) =>
      `Filen ${name} hedder ikke noget i retning af 20261201_0900_create_goal.sql. Giv den et navn med dag og klokkeslæt.`,
    en: ({ name }) =>
      `The file ${name} is not named like 20261201_0900_create_goal.sql. Give it a name with day and hour.`,
  },
  migrationChanged: {
    status: 409,
    da: ({ name }) =>
      `Ændringen ${name} er blevet rettet, efter at databasen tog den i brug. Læg den oprindelige fil tilbage, og skriv en ny ændring.`,
    en: ({ name }) =>
      `The migration ${name} was edited after the database had taken it in. Put the original file back, and write a new migration.`,
  },
  migrationMissing: {
    status: 409,
    da: ({ name }) =>
      `Databasen har taget ændringen ${name} i brug, men filen findes ikke her. Kør en udgave af Pejling, som er mindst lige så ny.`,
    en: ({ name }) =>
      `The database has taken in the migration ${name}, but the file is not here. Run a version of Pejling that is at least as new.`,
  },
  notMigrated: {
    status: 409,
    da: ({ count }) =>
      `Databasen mangler ${count} ændringer. Start igen med DATABASE_OWNER_URL sat, så bliver de lagt ind.`,
    en: ({ count }) =>
      `The database lacks ${count} migrations. Start again with DATABASE_OWNER_URL set, and they are put in.`,
  },
  markerUnknown: {
    status: 422,
    da: ({ table, marker }) =>
      `Tabellen ${table} har mærket [app: ${marker}] i sin kommentar. Skriv none, eller en liste af select, insert, update og delete.`,
    en: ({ table, marker }) =>
      `The table ${table} has the marker [app: ${marker}] in its comment. Write none, or a list of select, insert, update and delete.`,
  },
})
