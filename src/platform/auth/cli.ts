import { sql } from 'kysely'
import { parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { record } from '../audit/index.ts'
import { type Command, usageRefusal } from '../cli/index.ts'
import { changing, reading } from '../tenancy/index.ts'
import { openAccount } from './accounts.ts'
import { cliRefusals } from './cli-texts.ts'
import { fields as fieldsOfWork } from './fields-of-work.ts'
import { isRole, roles } from './person.ts'
import { issueToken } from './tokens.ts'

const addMunicipality: Command = {
  name: 'municipality add',
  usage: 'municipality add CODE',
  about: {
    da: 'Lader en kommune bruge Pejling her; 0000 er det nationale niveau',
    en: 'Lets a municipality work here; 0000 is the national level',
  },
  run: async ({ house, owner, words, by, say }) => {
    const code = parseMunicipalityCode(words[0] ?? '')
    if (!code) throw usageRefusal(addMunicipality)
    const known = await changing(owner, code, (tx) =>
      tx.row<{ name: string }>(sql`
        update platform.municipality set joined_at = coalesce(joined_at, now()) where id = ${code} returning name`),
    )
    if (!known) throw new Refusal(cliRefusals.unknownMunicipality, { code })
    await changing(house.database, code, async (tx) => {
      const any = await tx.row(
        sql`select 1 from platform.administration where municipality_id = ${code} limit 1`,
      )
      if (!any && code !== '0000') {
        for (const [position, field] of fieldsOfWork.entries()) {
          await tx.run(sql`
            insert into platform.administration (municipality_id, name, fields, position)
            values (${code}, ${field.name}, ${[field.code]}, ${position})`)
        }
      }
      await record(tx, by, { kind: 'municipality-joined', subjectKind: 'municipality', subjectId: code })
    })
    say(`${known.name} (${code})\n`)
  },
}

const addUser: Command = {
  name: 'user add',
  usage: 'user add --municipality CODE --role ROLE --email ADDRESS [--name NAME] [--administration NAME]',
  about: {
    da: `Åbner en konto og skriver et link, der virker én gang, til at vælge adgangskode. Roller: ${roles.join(', ')}`,
    en: `Opens an account and prints a one-time link to set it up. Roles: ${roles.join(', ')}`,
  },
  run: async ({ house, options, by, say }) => {
    const code = parseMunicipalityCode(options.municipality ?? '')
    const role = options.role
    const email = options.email?.trim().toLowerCase()
    if (!code || !email || !/^[^\s@]+@[^\s@]+$/.test(email) || !role) throw usageRefusal(addUser)
    if (!isRole(role)) throw new Refusal(cliRefusals.unknownRole, { role, roles: roles.join(', ') })
    const joined = await reading(house.database, code, (tx) =>
      tx.row(sql`select 1 from platform.municipality where id = ${code} and joined_at is not null`),
    )
    if (!joined) throw new Refusal(cliRefusals.notJoined, { code })
    const link = await changing(house.database, code, async (tx) => {
      const taken = await tx.row(
        sql`select 1 from platform.account where municipality_id = ${code} and email = ${email}`,
      )
      if (taken) throw new Refusal(cliRefusals.emailTaken, { email })
      const administration = options.administration
        ? await tx.row<{ id: string }>(sql`
            select id from platform.administration where municipality_id = ${code} and name = ${options.administration}`)
        : null
      if (options.administration && !administration) {
        throw new Refusal(cliRefusals.unknownAdministration, { name: options.administration })
      }
      const name = options.name ?? nameFrom(email)
      const id = await openAccount(
        tx,
        by,
        { email, name, role, administrationId: administration?.id ?? null },
        house.secret,
      )
      return issueToken(tx, { purpose: 'set-up-account', subjectId: id, accountId: id, days: 7 })
    })
    say(`${house.config.publicUrl}/konto/${link}\n`)
  },
}

/** `anne.kjaer@havby.dk` becomes `Anne Kjaer`, until the person writes their name. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? email).split(/[._-]+/).filter(Boolean)
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ') || email
}

export const accountCommands: Command[] = [addMunicipality, addUser]
