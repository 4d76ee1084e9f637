export { type AgainRefusal, type Earlier, protectAgain } from './again.ts'
export { type Campaign, campaign } from './attack/campaign.ts'
export {
  type Category,
  type CountCell,
  type CountTable,
  cellAt,
  type Dimension,
  type ReleasedCell,
  type ReleasedTable,
  shareHidden,
  total,
} from './count-table.ts'
export { checkTable, type TableRefusal } from './lattice.ts'
export {
  type LayerId,
  layerIds,
  layerRules,
  mayBePooled,
  mayShowFreeText,
  type Sensitivity,
} from './layers.ts'
export { type Order, type ProtectRefusal, protect } from './protect.ts'
export { type Question, type Statement, whatMaySay } from './statement.ts'
