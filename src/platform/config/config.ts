import { Refusal, refusals } from '../../values/refusal.ts'
import { isRole, roles } from '../auth/person.ts'

/** One environment setting: what it is for, what it is when absent, and whether it is a secret. */
interface Setting {
  about: string
  default: string
  secret?: true
}

/** Every setting there is; `.env.example` is tested against this table. */
export const settings = {
  PORT: { about: 'Port of the pages', default: '3000' },
  HOST: { about: 'Address to listen on; off loopback PUBLIC_URL must be https', default: '127.0.0.1' },
  PUBLIC_URL: { about: 'The address people type; empty means http://localhost:PORT', default: '' },
  PEJLING_VAR: {
    about: 'Data folder; empty means /var/lib/pejling as root, else the user data folder',
    default: '',
  },
  PEJLING_DEMO: {
    about: 'on seeds the invented municipality Havby with demo logins; off starts empty',
    default: 'on',
  },
  DATABASE_URL: {
    about: 'A served PostgreSQL 15 or newer as the application role; empty starts the embedded one',
    default: '',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    about: 'The owner role on the same database: migrates, backs up, restores',
    default: '',
    secret: true,
  },
  PEJLING_SECRET: {
    about:
      'At least 32 characters; signs hashes of sign-in names. Made by itself in the data folder when empty',
    default: '',
    secret: true,
  },
  METRICS_PORT: { about: 'Port of the Prometheus figures on loopback; 0 turns them off', default: '9464' },
  LOG_LEVEL: {
    about:
      'silent, error, warn, info or debug; empty means info, and warn where a person looks on in a terminal',
    default: '',
  },
  SMTP_URL: {
    about: 'Mail relay, smtp://user:password@host:port; empty writes mail to the data folder',
    default: '',
    secret: true,
  },
  MAIL_FROM: { about: 'Sender of mails', default: 'Pejling <pejling@localhost>' },
  OIDC_ISSUER: {
    about: 'Issuer of the municipality sign-on (OpenID Connect); empty turns it off',
    default: '',
  },
  OIDC_CLIENT_ID: { about: 'Client id at the issuer', default: '' },
  OIDC_CLIENT_SECRET: { about: 'Client secret at the issuer', default: '', secret: true },
  OIDC_MUNICIPALITY_CLAIM: { about: 'Claim with the municipality code', default: 'municipality' },
  OIDC_ADMINISTRATION_CLAIM: {
    about: 'Claim with the name of the administration',
    default: 'administration',
  },
  OIDC_ROLE_CLAIM: {
    about: 'Claim with the role; empty or unknown gives an account without a role',
    default: 'role',
  },
  PASSKEY_ROLES: { about: 'Roles that must sign in with a passkey, separated by comma', default: '' },
  SECURITY_CONTACT: {
    about:
      'Where to report a vulnerability, mailto: or https:; empty means mailto:sikkerhed@ the host of PUBLIC_URL',
    default: '',
  },
  TRUSTED_PROXIES: { about: 'Addresses whose X-Forwarded-For is believed, separated by comma', default: '' },
  SOURCE_HOSTS: {
    about:
      'Hosts that figures may be fetched from, separated by comma, e.g. api.statbank.dk; empty fetches nothing',
    default: '',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

export interface Config {
  port: number
  host: string
  publicUrl: string
  dataFolder: string
  demo: boolean
  databaseUrl: string
  databaseOwnerUrl: string
  secret: string
  metricsPort: number
  logLevel: string
  smtpUrl: string
  mailFrom: string
  oidc: null | {
    issuer: string
    clientId: string
    clientSecret: string
    municipalityClaim: string
    administrationClaim: string
    roleClaim: string
  }
  passkeyRoles: string[]
  securityContact: string
  trustedProxies: string[]
  sourceHosts: string[]
}

const reasons = refusals('config', {
  badPort: {
    status: 422,
    da: ({ name, value }) => `${name}=${value} er ikke en port. Skriv et tal fra 0 til 65535.`,
    en: ({ name, value }) => `${name}=${value} is not a port. Write a number from 0 to 65535.`,
  },
  badLogLevel: {
    status: 422,
    da: ({ value }) => `LOG_LEVEL=${value} forstås ikke. Skriv silent, error, warn, info eller debug.`,
    en: ({ value }) => `LOG_LEVEL=${value} is not understood. Write silent, error, warn, info or debug.`,
  },
  badDemo: {
    status: 422,
    da: ({ value }) => `PEJLING_DEMO=${value} forstås ikke. Skriv on eller off.`,
    en: ({ value }) => `PEJLING_DEMO=${value} is not understood. Write on or off.`,
  },
  needsPublicUrl: {
    status: 422,
    da: ({ host }) =>
      `HOST=${host} kan nås udefra. Sæt PUBLIC_URL til en https-adresse, før Pejling starter.`,
    en: ({ host }) =>
      `HOST=${host} can be reached from outside. Set PUBLIC_URL to an https address before starting.`,
  },
  weakSecret: {
    status: 422,
    da: 'PEJLING_SECRET er for kort eller et eksempel. Lav en ny på mindst 32 tegn, fx med: openssl rand -base64 48',
    en: 'PEJLING_SECRET is too short or a sample. Make a new one of at least 32 characters, e.g. with: openssl rand -base64 48',
  },
  needsOwner: {
    status: 422,
    da: 'DATABASE_URL er sat, men DATABASE_OWNER_URL mangler. Ejerrollen skal bruges til at opdatere databasen.',
    en: 'DATABASE_URL is set but DATABASE_OWNER_URL is missing. The owner role is needed to bring the database up to date.',
  },
  sampleDatabase: {
    status: 422,
    da: 'Adgangskoden i DATABASE_URL er eksemplets. Skift den i databasen og her.',
    en: 'The password in DATABASE_URL is the sample one. Change it in the database and here.',
  },
  insecureIssuer: {
    status: 422,
    da: ({ value }) =>
      `OIDC_ISSUER=${value} er ikke krypteret. Skriv en https-adresse; http går kun til et login på samme maskine.`,
    en: ({ value }) =>
      `OIDC_ISSUER=${value} is not encrypted. Write an https address; http works only for a sign-on on this machine.`,
  },
  unknownPasskeyRole: {
    status: 422,
    da: ({ value, names }) => `PASSKEY_ROLES nævner rollen ${value}, som ikke findes. Roller: ${names}.`,
    en: ({ value, names }) => `PASSKEY_ROLES names the role ${value}, which does not exist. Roles: ${names}.`,
  },
  badContact: {
    status: 422,
    da: ({ value }) =>
      `SECURITY_CONTACT=${value} forstås ikke. Skriv fx mailto:sikkerhed@kommune.dk eller en https-adresse.`,
    en: ({ value }) =>
      `SECURITY_CONTACT=${value} is not understood. Write e.g. mailto:security@kommune.dk or an https address.`,
  },
  halfOidc: {
    status: 422,
    da: 'OIDC_ISSUER er sat, men OIDC_CLIENT_ID eller OIDC_CLIENT_SECRET mangler.',
    en: 'OIDC_ISSUER is set but OIDC_CLIENT_ID or OIDC_CLIENT_SECRET is missing.',
  },
})

const logLevels = new Set(['silent', 'error', 'warn', 'info', 'debug'])
const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
const sample = /change-?me|example|sample|secret-?here|skift-?mig/i

/** Reads and checks the environment once, at start. Refuses outside demo mode with a weak or sample secret. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const read = (name: SettingName) => environment[name]?.trim() || settings[name].default
  const demo = read('PEJLING_DEMO')
  if (demo !== 'on' && demo !== 'off') throw new Refusal(reasons.badDemo, { value: demo })
  // a line for every request serves a log collector; at a terminal it only hides the address and what went wrong
  const logLevel = read('LOG_LEVEL') || (process.stderr.isTTY ? 'warn' : 'info')
  if (!logLevels.has(logLevel)) throw new Refusal(reasons.badLogLevel, { value: logLevel })
  const port = readPort('PORT', read('PORT'))
  const host = read('HOST')
  const publicUrl = (read('PUBLIC_URL') || `http://localhost:${port}`).replace(/\/$/, '')
  if (!loopback.has(host) && !publicUrl.startsWith('https://'))
    throw new Refusal(reasons.needsPublicUrl, { host })
  const secret = read('PEJLING_SECRET')
  if (secret && (secret.length < 32 || (demo === 'off' && sample.test(secret))))
    throw new Refusal(reasons.weakSecret)
  const databaseUrl = read('DATABASE_URL')
  const databaseOwnerUrl = read('DATABASE_OWNER_URL')
  if (databaseUrl && !databaseOwnerUrl) throw new Refusal(reasons.needsOwner)
  if (demo === 'off' && (sample.test(databaseUrl) || sample.test(databaseOwnerUrl)))
    throw new Refusal(reasons.sampleDatabase)
  const issuer = read('OIDC_ISSUER')
  if (issuer && (!read('OIDC_CLIENT_ID') || !read('OIDC_CLIENT_SECRET'))) throw new Refusal(reasons.halfOidc)
  if (issuer && !isSafeIssuer(issuer)) throw new Refusal(reasons.insecureIssuer, { value: issuer })
  const passkeyRoles = list(read('PASSKEY_ROLES'))
  const unknownRole = passkeyRoles.find((role) => !isRole(role))
  // a slip of the keyboard here would let the very role in without its passkey
  if (unknownRole)
    throw new Refusal(reasons.unknownPasskeyRole, { value: unknownRole, names: roles.join(', ') })
  const securityContact = read('SECURITY_CONTACT') || `mailto:sikkerhed@${new URL(publicUrl).hostname}`
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(securityContact))
    throw new Refusal(reasons.badContact, { value: securityContact })
  return {
    port,
    host,
    publicUrl,
    dataFolder: read('PEJLING_VAR'),
    demo: demo === 'on',
    databaseUrl,
    databaseOwnerUrl,
    secret,
    metricsPort: readPort('METRICS_PORT', read('METRICS_PORT')),
    logLevel,
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    oidc: issuer
      ? {
          issuer,
          clientId: read('OIDC_CLIENT_ID'),
          clientSecret: read('OIDC_CLIENT_SECRET'),
          municipalityClaim: read('OIDC_MUNICIPALITY_CLAIM'),
          administrationClaim: read('OIDC_ADMINISTRATION_CLAIM'),
          roleClaim: read('OIDC_ROLE_CLAIM'),
        }
      : null,
    passkeyRoles,
    securityContact,
    trustedProxies: list(read('TRUSTED_PROXIES')),
    sourceHosts: list(read('SOURCE_HOSTS')),
  }
}

function isSafeIssuer(issuer: string): boolean {
  const address = URL.parse(issuer)
  return (
    address?.protocol === 'https:' ||
    (address?.protocol === 'http:' && loopback.has(address.hostname.replace(/[[\]]/g, '')))
  )
}

function readPort(name: SettingName, value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Refusal(reasons.badPort, { name, value })
  return port
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}
