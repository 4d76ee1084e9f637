/** The closed lists of the catalogue in words, used wherever something has a facet. */
import type { Locale } from '../../values/locale.ts'
import type { Collection, GroupSort } from './edition.ts'
import type {
  Addressee,
  Basis,
  EquityDirection,
  Field,
  Kind,
  Level,
  StaffRole,
  Strength,
  TargetGroup,
} from './recommendation.ts'

/** A closed list in both languages: a code without its words does not compile. */
type Words<Code extends string> = Record<Locale, Record<Code, string>>

export const kindNames: Words<Kind> = {
  da: {
    settings: 'Rammer',
    encounter: 'Mødet med borgeren',
    offer: 'Tilbud',
    information: 'Information',
    leadership: 'Ledelse, data og samarbejde',
  },
  en: {
    settings: 'Settings',
    encounter: 'Meeting the citizen',
    offer: 'Offers',
    information: 'Information',
    leadership: 'Leadership, data and collaboration',
  },
}

/** What each kind covers, for people who must choose one. */
export const kindHints: Words<Kind> = {
  da: {
    settings: 'Regler, steder, rutiner og planer, som gør det sunde let',
    encounter: 'Samtaler i hverdagen, også at opdage i tide',
    offer: 'Hold, forløb og rådgivning, man kan melde sig til',
    information: 'Viden, undervisning og kampagner',
    leadership: 'Beslutninger, tal og aftaler med andre',
  },
  en: {
    settings: 'Rules, places, routines and plans that make healthy choices easy',
    encounter: 'Everyday conversations, early detection included',
    offer: 'Courses, programmes and counselling to sign up for',
    information: 'Knowledge, teaching and campaigns',
    leadership: 'Decisions, figures and agreements with others',
  },
}

export const strengthNames: Words<Strength> = {
  da: { decides: 'Beslutter', ensures: 'Sikrer', urges: 'Opfordrer' },
  en: { decides: 'Decides', ensures: 'Ensures', urges: 'Urges' },
}

/** What it takes before a recommendation of this strength is fully implemented. */
export const strengthMeanings: Words<Strength> = {
  da: {
    decides: 'Fuldt gennemført, når beslutningen er truffet',
    ensures: 'Fuldt gennemført, når det er praksis overalt, hvor det hører hjemme',
    urges: 'Fuldt gennemført, når kommunen har sagt det videre til dem, der kan gøre noget',
  },
  en: {
    decides: 'Fully implemented once the decision is made',
    ensures: 'Fully implemented once it is practice everywhere it belongs',
    urges: 'Fully implemented once the municipality has raised it with those who can act',
  },
}

export const addresseeNames: Words<Addressee> = {
  da: { municipality: 'Til kommunen', state: 'Til staten' },
  en: { municipality: 'To the municipality', state: 'To the state' },
}

export const basisNames: Words<Basis> = {
  da: { evidence: 'Evidens', practice: 'God praksis', law: 'Lov' },
  en: { evidence: 'Evidence', practice: 'Good practice', law: 'Law' },
}

export const levelNames: Words<Level> = {
  da: { basic: 'Grundniveau', development: 'Udviklingsniveau' },
  en: { basic: 'Basic level', development: 'Development level' },
}

export const fieldNames: Words<Field> = {
  da: {
    health: 'Sundhed og forebyggelse',
    elderly: 'Ældre og omsorg',
    children: 'Dagtilbud, skole og familie',
    social: 'Social, psykiatri og handicap',
    employment: 'Job og uddannelse',
    culture: 'Kultur og fritid',
    technical: 'Plan, teknik og miljø',
    central: 'Stab, økonomi og HR',
  },
  en: {
    health: 'Health and prevention',
    elderly: 'Older people and care',
    children: 'Day care, school and family',
    social: 'Social affairs, psychiatry and disability',
    employment: 'Work and education',
    culture: 'Culture and leisure',
    technical: 'Planning, technology and environment',
    central: 'Central staff, finance and HR',
  },
}

export const staffRoleNames: Words<StaffRole> = {
  da: { leaders: 'Ledere', staff: 'Medarbejdere' },
  en: { leaders: 'Leaders', staff: 'Staff' },
}

export const targetGroupNames: Words<TargetGroup> = {
  da: {
    everyone: 'Alle',
    infants: 'Små børn',
    'school-children': 'Skolebørn',
    'young-people': 'Unge',
    adults: 'Voksne',
    'older-people': 'Ældre',
    vulnerable: 'Sårbare',
    marginalised: 'Udsatte',
    'mental-illness': 'Mennesker med psykisk sygdom',
    disability: 'Mennesker med handicap',
    'chronic-illness': 'Mennesker med kronisk sygdom',
    relatives: 'Pårørende',
    employees: 'Medarbejdere',
  },
  en: {
    everyone: 'Everyone',
    infants: 'Small children',
    'school-children': 'School children',
    'young-people': 'Young people',
    adults: 'Adults',
    'older-people': 'Older people',
    vulnerable: 'Vulnerable',
    marginalised: 'Marginalised',
    'mental-illness': 'People with mental illness',
    disability: 'People with a disability',
    'chronic-illness': 'People with chronic illness',
    relatives: 'Relatives',
    employees: 'Employees',
  },
}

export const equityNames: Words<EquityDirection> = {
  da: { narrows: 'Kan mindske ulighed', 'may-widen': 'Kan øge ulighed' },
  en: { narrows: 'Can narrow inequality', 'may-widen': 'May widen inequality' },
}

export const collectionNames: Words<Collection> = {
  da: {
    kl: 'KL’s pejlemærker',
    packages: 'Forebyggelsespakker',
    abc: 'ABC for mental sundhed',
    other: 'Andre udgivelser',
  },
  en: {
    kl: 'KL’s guiding marks',
    packages: 'Prevention packages',
    abc: 'ABC for mental health',
    other: 'Other publications',
  },
}

export const groupSortNames: Words<GroupSort> = {
  da: { mark: 'Pejlemærke', 'sub-theme': 'Undertema', package: 'Forebyggelsespakke', contribution: 'Bidrag' },
  en: {
    mark: 'Guiding mark',
    'sub-theme': 'Sub-theme',
    package: 'Prevention package',
    contribution: 'Contribution',
  },
}

export const protectiveLevelNames: Words<'individual' | 'social' | 'structural'> = {
  da: { individual: 'Hos den enkelte', social: 'Mellem mennesker', structural: 'I samfundet' },
  en: { individual: 'In the person', social: 'Between people', structural: 'In society' },
}
