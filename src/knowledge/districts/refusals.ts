import { refusals } from '../../values/refusal.ts'

export const districtRefusals = refusals('districts', {
  hasProblems: {
    status: 422,
    da: 'Filen har linjer, der skal rettes. Intet er gemt.',
    en: 'The file has lines that must be corrected. Nothing was stored.',
  },
  noLines: {
    status: 422,
    da: 'Der er ingen optællinger i filen. Læg mindst én linje med et lokalområde i den, og prøv igen.',
    en: 'There are no counts in the file. Put at least one line with a local area in it and try again.',
  },
  nothingWaits: {
    status: 404,
    da: 'Her venter ingen optælling på at blive frigivet. Den er måske frigivet eller smidt væk.',
    en: 'No counts wait to be released here. They may have been released or thrown away.',
  },
  notOfPeople: {
    status: 422,
    da: 'Kun indikatorer, der er en andel af mennesker, kan deles op på lokalområder her.',
    en: 'Only indicators that are a share of people can be divided by local area here.',
  },
})
