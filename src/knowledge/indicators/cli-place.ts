import { nationalLevel } from '../../platform/auth/index.ts'
import { type Command, type CommandCall, usageRefusal } from '../../platform/cli/index.ts'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'
import type { SetName } from '../figures/index.ts'

/** The set a command is about, and who reads and writes it. */
export interface Place {
  set: SetName
  municipality: MunicipalityCode
  database: CommandCall['owner']
}

/** The national set is written by the owner, on behalf of the national level; a municipality's own by the app, behind its wall. */
export function placeOf({ house, owner, options }: CommandCall, command: Command): Place {
  if (options.municipality === undefined)
    return { set: 'national', municipality: nationalLevel, database: owner }
  const code = parseMunicipalityCode(options.municipality)
  if (!code) throw usageRefusal(command)
  return { set: 'own', municipality: code, database: house.database }
}
