import { refusals } from '../../values/refusal.ts'

export const sourceRefusals = refusals('sources', {
  hostNotAllowed: {
    status: 422,
    da: ({ host }) =>
      `Pejling må ikke hente fra ${host}. Den, der driver Pejling, kan tillade det med SOURCE_HOSTS=${host}.`,
    en: ({ host }) =>
      `Pejling may not fetch from ${host}. Whoever runs Pejling can allow it with SOURCE_HOSTS=${host}.`,
  },
  notEncrypted: {
    status: 422,
    da: ({ url }) => `${url} er ikke krypteret. Skriv en https-adresse.`,
    en: ({ url }) => `${url} is not encrypted. Write an https address.`,
  },
  redirected: {
    status: 422,
    da: ({ host, to }) =>
      `${host} sender os videre til ${to}, og dertil følger vi ikke med. Ret adressen i opskriften.`,
    en: ({ host, to }) =>
      `${host} sends us on to ${to}, and we do not follow. Correct the address in the recipe.`,
  },
  unreachable: {
    status: 422,
    da: ({ host, tries }) =>
      `${host} svarer ikke (${tries} forsøg). De tal, der er hentet før, står der stadig. Prøv igen senere.`,
    en: ({ host, tries }) =>
      `${host} does not answer (${tries} tries). The figures fetched before still stand. Try again later.`,
  },
  askedToWait: {
    status: 422,
    da: ({ host, status }) =>
      `${host} beder os vente (${status}). De tal, der er hentet før, står der stadig. Prøv igen senere.`,
    en: ({ host, status }) =>
      `${host} asks us to wait (${status}). The figures fetched before still stand. Try again later.`,
  },
  turnedAway: {
    status: 422,
    da: ({ host, status, said }) =>
      `${host} afviste spørgsmålet (${status})${said ? `: ${said}` : ''}. Se opskriften efter.`,
    en: ({ host, status, said }) =>
      `${host} turned the question away (${status})${said ? `: ${said}` : ''}. Check the recipe.`,
  },
  notFigures: {
    status: 422,
    da: ({ host, type }) => `${host} svarede med noget andet end tal (${type}). Intet er gemt.`,
    en: ({ host, type }) =>
      `${host} answered with something other than figures (${type}). Nothing was stored.`,
  },
  answerTooLarge: {
    status: 422,
    da: ({ host, megabytes }) =>
      `Svaret fra ${host} er større end ${megabytes} MB. Vælg færre værdier i opskriften. Intet er gemt.`,
    en: ({ host, megabytes }) =>
      `The answer of ${host} is larger than ${megabytes} MB. Choose fewer values in the recipe. Nothing was stored.`,
  },
  requestTooLarge: {
    status: 422,
    da: ({ table }) =>
      `Opskriften beder om flere tal af ${table}, end kilden vil svare på. Vælg færre værdier.`,
    en: ({ table }) =>
      `The recipe asks for more figures of ${table} than the source will answer. Choose fewer values.`,
  },
  notKept: {
    status: 422,
    da: ({ url }) => `Der er intet gemt svar fra ${url}. Hent det først, mens der er net.`,
    en: ({ url }) => `No answer of ${url} is kept. Fetch it first while there is a network.`,
  },
  noFile: {
    status: 422,
    da: 'Opskriften bruger en fil, der ikke er lagt op endnu. Læg filen op på kildens side.',
    en: 'The recipe uses a file that has not been uploaded yet. Upload the file on the page of the source.',
  },
  notUnderstood: {
    status: 422,
    da: ({ url }) => `Svaret fra ${url} kan ikke læses. Intet er gemt.`,
    en: ({ url }) => `The answer of ${url} cannot be read. Nothing was stored.`,
  },
  doesNotFit: {
    status: 422,
    da: ({ danish }) => `${danish}`,
    en: ({ english }) => `${english}`,
  },
  indicatorUnknown: {
    status: 422,
    da: ({ indicator }) =>
      `Indikatoren "${indicator}" findes ikke. Beskriv den i opskriften, eller vælg en, der er der.`,
    en: ({ indicator }) =>
      `There is no indicator “${indicator}”. Describe it in the recipe or choose one there is.`,
  },
  idTaken: {
    status: 422,
    da: ({ id }) => `Der er allerede en kilde med navnet "${id}". Vælg et andet.`,
    en: ({ id }) => `There is already a source named “${id}”. Choose another.`,
  },
  unknownSource: {
    status: 404,
    da: ({ id, known }) => `Der er ingen kilde, der hedder "${id}". Der er: ${known}.`,
    en: ({ id, known }) => `There is no source named “${id}”. There are: ${known}.`,
  },
  alreadyWaiting: {
    status: 409,
    da: 'Kilden venter allerede på at blive hentet. Se status på siden om et øjeblik.',
    en: 'The source is already waiting to be fetched. See its state on the page in a moment.',
  },
  notAFileRecipe: {
    status: 422,
    da: 'Opskriften henter fra en adresse og bruger ingen fil.',
    en: 'The recipe fetches from an address and uses no file.',
  },
  someFailed: {
    status: 422,
    da: ({ failed, asked }) =>
      failed === asked
        ? `Ingen af de ${asked} kilder kunne opdateres.`
        : `${failed} af ${asked} kilder kunne ikke opdateres. De andre er opdateret.`,
    en: ({ failed, asked }) =>
      failed === asked
        ? `None of the ${asked} sources could be refreshed.`
        : `${failed} of ${asked} sources could not be refreshed. The others were.`,
  },
})
