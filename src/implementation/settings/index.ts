export { recordSetting } from './actions.ts'
export { recordInstitution } from './actions-institutions.ts'
export type { Institution } from './institution.ts'
export {
  type Administration,
  administrations,
  administrationsIn,
  countSettings,
  proofDays,
  settingsFor,
} from './reads.ts'
export { type InstitutionReach, institutionReach, institutions } from './reads-institutions.ts'
export {
  type Freshness,
  freshnessOf,
  reachOf,
  type Setting,
  type SettingFields,
  type SettingSort,
  settingSorts,
} from './setting.ts'
