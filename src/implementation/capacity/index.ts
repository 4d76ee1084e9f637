export {
  type Assessment,
  type Dimension,
  type DimensionSet,
  type Middle,
  type Summary,
  summaryOf,
} from './assessment.ts'
export { codeFrom, readShortAddress, shortAddress } from './code.ts'
export { type Finding, findingOf } from './finding.ts'
export { QrCode } from './pages/qr-code.tsx'
export { nameOf } from './picture.ts'
export { assessments, dimensionSets } from './reads.ts'
