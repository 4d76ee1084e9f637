import type { Scope } from './effort.ts'

/** The parts of an effort that are filled in after the first short form, each saved on its own. */
export const parts = ['design', 'chain', 'dilemma', 'resources', 'success', 'closing'] as const
export type Part = (typeof parts)[number]

/** The Danish word of each part in the address. */
export const partWords: Record<Part, string> = {
  design: 'udformning',
  chain: 'virkning',
  dilemma: 'dilemma',
  resources: 'ressourcer',
  success: 'succesfaktorer',
  closing: 'afslutning',
}

/** The six conditions that experience says carry an effort. */
export const successFactors = [
  'coordinator',
  'relations',
  'early',
  'across',
  'leadership',
  'political',
] as const
export type SuccessFactor = (typeof successFactors)[number]

/** Whether a condition is met; unknown is an honest answer. */
export const judgements = ['yes', 'partly', 'no', 'unknown'] as const
export type Judgement = (typeof judgements)[number]

export const fieldNames = [
  'politicalAnchoring',
  'executiveAnchoring',
  'acrossOrganisation',
  'addedResources',
  'core',
  'adapted',
  'whoDifferently',
  'team',
  'preparation',
  'training',
  'chainAction',
  'chainMechanism',
  'chainRecommendation',
  'chainIndicator',
  'indicators',
  'inconvenienced',
  'interest',
  'cost',
  'ourAnswer',
  'alternative',
  'developmentHours',
  'developmentMoney',
  'operationHours',
  'operationMoney',
  'resourceSource',
  'fromAssociations',
  'fromCitizens',
  'fromFamily',
  'fromNeighbourhood',
  'decides',
  'decidesOn',
] as const
export type FieldName = (typeof fieldNames)[number]

/** What sort of answer a question takes. Hours are whole hours a year, money whole kroner. */
export type PartField =
  | { kind: 'long' | 'line' | 'whole' | 'day' | 'indicators'; name: FieldName }
  | { kind: 'judgement'; name: SuccessFactor }
  | { kind: 'remark'; name: `${SuccessFactor}Note`; of: SuccessFactor }

const long = (...names: FieldName[]): PartField[] => names.map((name) => ({ kind: 'long', name }))
const whole = (...names: FieldName[]): PartField[] => names.map((name) => ({ kind: 'whole', name }))

/**
 * What a part asks. A large programme is asked about anchoring, organisation and added resources; a specific effort about the core of
 * the recommendation, what was adapted, and who must do what differently.
 */
export function fieldsOf(part: Part, scope: Scope): PartField[] {
  switch (part) {
    case 'design':
      return scope === 'programme'
        ? long('politicalAnchoring', 'executiveAnchoring', 'acrossOrganisation', 'addedResources')
        : long('core', 'adapted', 'whoDifferently', 'team', 'preparation', 'training')
    case 'chain':
      return [
        ...long('chainAction', 'chainMechanism', 'chainRecommendation', 'chainIndicator'),
        { kind: 'indicators', name: 'indicators' },
      ]
    case 'dilemma':
      return long('inconvenienced', 'interest', 'cost', 'ourAnswer', 'alternative')
    case 'resources':
      return [
        ...whole('developmentHours', 'developmentMoney', 'operationHours', 'operationMoney'),
        { kind: 'line', name: 'resourceSource' },
        ...long('fromAssociations', 'fromCitizens', 'fromFamily', 'fromNeighbourhood'),
      ]
    case 'success':
      return successFactors.flatMap((factor): PartField[] => [
        { kind: 'judgement', name: factor },
        { kind: 'remark', name: `${factor}Note`, of: factor },
      ])
    case 'closing':
      return [...long('decides'), { kind: 'day', name: 'decidesOn' }]
  }
}

/** The answers of a part by question; what is not answered is not there. */
export type Answers = Record<string, string | number | string[]>

/** The text of an answer; empty when there is none. */
export function textOf(answers: Answers | undefined, name: string): string {
  const answer = answers?.[name]
  return typeof answer === 'string' ? answer : ''
}

/** The number of an answer, or null when nobody has given one. */
export function numberOf(answers: Answers | undefined, name: FieldName): number | null {
  const answer = answers?.[name]
  return typeof answer === 'number' ? answer : null
}

/** Whether anything at all has been answered in a part. */
export function isAnswered(answers: Answers | undefined): boolean {
  return Object.values(answers ?? {}).some((answer) =>
    Array.isArray(answer) ? answer.length > 0 : answer !== '',
  )
}
