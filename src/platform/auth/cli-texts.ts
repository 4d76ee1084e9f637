import { refusals } from '../../values/refusal.ts'

export const cliRefusals = refusals('accounts', {
  unknownMunicipality: {
    status: 422,
    da: ({ code }) => `Kommunen ${code} findes ikke. Brug den firecifrede kommunekode, fx 0326.`,
    en: ({ code }) => `There is no municipality ${code}. Use the four-digit code, e.g. 0326.`,
  },
  notJoined: {
    status: 422,
    da: ({ code }) =>
      `Kommunen ${code} bruger ikke Pejling her endnu. Kør først: bin/pejling municipality add ${code}`,
    en: ({ code }) =>
      `Municipality ${code} does not work here yet. First run: bin/pejling municipality add ${code}`,
  },
  unknownRole: {
    status: 422,
    da: ({ role, roles }) => `Rollen ${role} findes ikke. Vælg en af: ${roles}.`,
    en: ({ role, roles }) => `There is no role ${role}. Choose one of: ${roles}.`,
  },
  emailTaken: {
    status: 422,
    da: ({ email }) => `${email} har allerede en konto i kommunen.`,
    en: ({ email }) => `${email} already has an account in this municipality.`,
  },
  unknownAdministration: {
    status: 422,
    da: ({ name }) => `Kommunen har ingen forvaltning, der hedder "${name}".`,
    en: ({ name }) => `The municipality has no administration called "${name}".`,
  },
})
