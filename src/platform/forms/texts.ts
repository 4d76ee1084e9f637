import type { SameShape } from '../../values/locale.ts'

const daFields = {
  required: 'Udfyld feltet',
  choose: 'Vælg en af mulighederne',
  wrong: 'Det kan vi ikke læse. Ret feltet.',
  tooLong: (max: number) => `Skriv højst ${max} tegn`,
  unknownField: (name: string) => `Feltet ${name} findes ikke i denne formular`,
}
const enFields = {
  required: 'Fill in this field',
  choose: 'Choose one of the options',
  wrong: 'We cannot read this. Correct the field.',
  tooLong: (max: number) => `Write at most ${max} characters`,
  unknownField: (name: string) => `The field ${name} is not in this form`,
} satisfies SameShape<typeof daFields>
export const fieldTexts = { da: daFields, en: enFields }
