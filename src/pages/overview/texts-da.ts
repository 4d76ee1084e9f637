export const da = {
  title: 'Overblik',
  nextStep: 'Næste skridt',
  steps: {
    'begin-review': 'Begynd gennemgangen',
    'bring-figures': 'Hent kommunens tal',
    'hear-of-actions': 'Hør fra handleplanerne',
    'confirm-answers': 'Få svarene bekræftet',
    'start-effort': 'Start en indsats',
    'read-priorities': 'Se, hvad der betyder mest her',
    'join-administration': 'Bliv knyttet til din forvaltning',
    'read-recommendations': 'Læs anbefalingerne',
    'answer-review': 'Svar for din forvaltning',
    'confirm-own': 'Bekræft jeres svar',
    'report-own': 'Sig, hvordan det går',
    'report-here': 'Giv en status på ét minut',
    'record-setting': 'Skriv en ramme op',
    'find-example': 'Find et eksempel, du kan bruge',
    'read-item': 'Læs sagen',
    'see-efforts': 'Se, hvad kommunen arbejder med',
    'bring-national-figures': 'Indlæs tal for hele landet',
    'see-editions': 'Se udgaverne af anbefalinger',
    'give-roles': 'Giv roller',
    invite: 'Invitér en kollega',
  },
  stepButtons: {
    'begin-review': 'Gå til gennemgangen',
    'bring-figures': 'Indlæs tal',
    'hear-of-actions': 'Åbn handleplanerne',
    'confirm-answers': 'Se svarene',
    'start-effort': 'Beskriv indsatsen',
    'read-priorities': 'Åbn prioriteringen',
    'join-administration': 'Gå til min side',
    'read-recommendations': 'Åbn kataloget',
    'answer-review': 'Åbn skemaet',
    'confirm-own': 'Åbn skemaet',
    'report-own': 'Åbn handlingen',
    'report-here': 'Åbn handlingen',
    'record-setting': 'Beskriv rammen',
    'find-example': 'Se eksemplerne',
    'read-item': 'Åbn sagen',
    'see-efforts': 'Åbn indsatserne',
    'bring-national-figures': 'Indlæs tal',
    'see-editions': 'Åbn udgaverne',
    'give-roles': 'Åbn kontiene',
    invite: 'Skriv en invitation',
  },
  stepLeads: {
    'begin-review': () =>
      'Spørg forvaltningerne, hvor langt de er. Det tager ti minutter for hver, og så tegner kompasset sig.',
    'bring-figures': () =>
      'Med tal fra sundhedsprofilen kan I se, hvad der skiller sig ud, og hvad der ikke gør.',
    'hear-of-actions': (count: number, about: string) =>
      count === 1
        ? `Om »${about}« er der ikke kommet et ord til tiden.`
        : `${count} handlinger er forsinkede, eller ingen har sagt noget om dem. Spørg dem, der ejer dem.`,
    'confirm-answers': (count: number) =>
      count === 1
        ? 'Ét svar har ikke været set efter længe.'
        : `${count} svar er ikke set efter i lang tid. De tæller ikke som grønne, før nogen bekræfter dem.`,
    'start-effort': (_count: number, about: string) => `${about} står øverst, og ingen indsats er i gang.`,
    'read-priorities': () => 'Byrde, afstand, dækning, mandat og klarhed side om side.',
    'join-administration': () =>
      'Du hører ikke til en forvaltning endnu. Bed den, der administrerer Pejling hos jer, om at sætte det på din konto.',
    'read-recommendations': () => 'Se, hvad der anbefales, og hvem det spørger.',
    'answer-review': (count: number) =>
      count === 1 ? 'Ét svar mangler. Det tager et øjeblik.' : `${count} svar mangler. Regn med ti minutter.`,
    'confirm-own': (count: number) =>
      count === 1
        ? 'Ét svar skal ses efter igen.'
        : `${count} svar skal ses efter igen. Ét tryk, hvis de stadig passer.`,
    'report-own': (_count: number, about: string) => `»${about}« er din. Ét tryk er nok.`,
    'report-here': (_count: number, about: string) =>
      `»${about}« hører til hos jer, og ingen har sagt noget til tiden.`,
    'record-setting': () => 'Rammer når flere end tilbud og er sværere at se. Skriv den op, alle kender.',
    'find-example': () => 'Andre har prøvet det før. Se, hvad de gjorde, og hvad der skulle til.',
    'read-item': (_count: number, about: string) => `»${about}« er klar til jer.`,
    'see-efforts': () => 'Her er de indsatser, du har del i.',
    'bring-national-figures': () =>
      'Kommunerne kan først sammenligne sig, når tallene for alle 98 er indlæst.',
    'see-editions': () => 'Se, hvad der er indlæst, og hvad en ny udgave ændrer.',
    'give-roles': (count: number) =>
      count === 1
        ? 'Én person er logget ind uden rolle og kan ikke komme videre.'
        : `${count} personer er logget ind uden rolle og kan ikke komme videre.`,
    invite: () => 'Alle, der har adgang, har en rolle.',
  },

  findingReviewed: (full: number, all: number) => `${full} af ${all} anbefalinger er fuldt gennemført`,
  findingUnconfirmed: (full: number, all: number, unconfirmed: number) =>
    `${full} af ${all} anbefalinger er fuldt gennemført, og ${unconfirmed} er ubekræftede`,
  findingNotReviewed: (place: string) => `${place} er klar til at begynde`,
  findingOwnMissing: (name: string, unanswered: number, asked: number) =>
    `${name} mangler ${unanswered} af ${asked} svar`,
  findingOwnFaded: (name: string, count: number) =>
    count === 1 ? `${name} har ét svar at se efter` : `${name} har ${count} svar at se efter`,
  findingOwnDone: (name: string, asked: number) => `${name} har svaret på alle ${asked}`,
  findingSilent: (count: number) =>
    count === 1 ? 'Én handling venter på et ord fra jer' : `${count} handlinger venter på et ord fra jer`,
  findingNothingWaits: 'Intet venter på jer lige nu',
  findingMine: (count: number) => (count === 1 ? 'Én handling er din' : `${count} handlinger er dine`),
  findingNothingMine: 'Intet venter på dig lige nu',
  findingNational: (recommendations: number, editions: number) =>
    `${recommendations} anbefalinger i ${editions} udgaver er klar til kommunerne`,
  findingPeople: (count: number) => (count === 1 ? 'Én person har adgang' : `${count} personer har adgang`),
  findingPeopleWaiting: (count: number, waiting: number) =>
    waiting === 1
      ? `${count} personer har adgang, og én mangler en rolle`
      : `${count} personer har adgang, og ${waiting} mangler en rolle`,
  leadNotReviewed:
    'Tre skridt fører til de første svar: gennemgå anbefalingerne, hent kommunens tal, og tal om, hvad der betyder mest.',
  leadMine: 'Sig til, når noget er sket. Et tryk er nok.',
  leadNational: 'Det, alle kommuner læser: anbefalinger, eksempler og indikatorer.',
  leadPeople: 'Hvem der kan hvad, og om dørene er låst.',

  whereWeStand: 'Hvor vi står',
  toCoverage: 'Se dækningen',
  noReview:
    'Kompasset tegner sig, når forvaltningerne har svaret. For eksempel: »Sunde rammer: 4 af 8 fuldt gennemført, 1 ubekræftet«.',
  noMarks: 'Runden spørger ikke til de fire pejlemærker, så kompasset har intet at vise.',

  trouble: 'Det, der mangler et ord',
  troubleNone: 'Alt, hvad der er lovet, er der hørt fra.',
  troubleEmpty:
    'Her står det, der er forsinket, ukendt eller ubekræftet. Når den første handleplan er skrevet, holder vi øje.',
  firstPlan: 'Skriv en handleplan',
  late: (count: number) => (count === 1 ? '1 handling er forsinket' : `${count} handlinger er forsinkede`),
  unknown: (count: number) =>
    count === 1
      ? '1 handling er ukendt: ingen har sagt noget'
      : `${count} handlinger er ukendte: ingen har sagt noget`,
  fading: (count: number) =>
    count === 1 ? '1 handling har ikke fået et nyt ord' : `${count} handlinger har ikke fået et nyt ord`,
  unconfirmedAnswers: (count: number) =>
    count === 1 ? '1 svar i gennemgangen er ubekræftet' : `${count} svar i gennemgangen er ubekræftede`,
  unansweredAnswers: (count: number) =>
    count === 1 ? '1 svar i gennemgangen mangler' : `${count} svar i gennemgangen mangler`,
  unseenSettings: (count: number) =>
    count === 1 ? '1 ramme er ikke set i kraft i et år' : `${count} rammer er ikke set i kraft i et år`,
  more: (count: number) => `${count} til`,
  allPlans: 'Alle handleplaner',

  ownReview: 'Jeres gennemgang',
  ownReviewNone: 'Gennemgangen er ikke begyndt. Forebyggelseskonsulenten sætter den i gang.',
  ownReviewNowhere: 'Når du er knyttet til en forvaltning, ser du dens svar her.',
  ownAnswered: (answered: number, asked: number) => `${answered} af ${asked} svar er givet`,
  ownUnconfirmed: (count: number) => (count === 1 ? '1 er ubekræftet' : `${count} er ubekræftede`),
  openSheet: 'Åbn skemaet',

  mine: 'Mine handlinger',
  mineNone: 'Du står ikke for nogen handling lige nu.',
  mineExample:
    'Når nogen skriver dig på en handleplan, ser du den her. For eksempel: »Spørg de fire skoler om røgfri skoletid, senest 1. marts«.',
  dueOn: (day: string) => `senest ${day}`,
  noDue: 'uden dato',
  daysLate: (days: number) => (days === 1 ? '1 dag over' : `${days} dage over`),
  states: {
    late: 'Forsinket',
    unknown: 'Ukendt',
    unconfirmed: 'Ubekræftet',
    'under-way': 'I gang',
    planned: 'Ikke begyndt',
    done: 'Færdig',
  },
  tap: { 'under-way': 'I gang', delayed: 'Forsinket', done: 'Færdig' },
  tapLabel: (status: string, what: string) => `${status}: ${what}`,
  personalPlan: 'Min egen plan',

  figures: (place: string) => `Tal for ${place}`,
  figuresAll: 'Se hele sundhedsprofilen',
  figuresNone: 'Kommunens tal fra sundhedsprofilen kommer til at stå her, med kurve og kilde.',
  figuresWait: 'Forebyggelseskonsulenten henter kommunens tal. Så står de her.',
  figureFirst: 'Første måling',
  interval: (low: string, high: string) => `mellem ${low} og ${high}`,

  priorities: 'Det vigtigste her',
  prioritiesAll: 'Se hele prioriteringen',
  prioritiesNone:
    'Der er for lidt at gå efter endnu. Når der er tal og en gennemgang, står de første emner her.',
  prioritiesEven: 'Intet emne skiller sig ud. Se, hvordan de ligger.',
  openSubject: 'Hvorfor her',

  committee: 'Til udvalget',
  committeeAll: 'Alle rapporter',
  committeeNone: 'Når en sag er klar, står den her.',
  committeeKinds: {
    effort: 'Sagsfremstilling om en indsats',
    review: 'Sagsfremstilling om gennemgangen',
    'yearly-status': 'Årsstatus',
    brief: 'To sider',
  },
  meeting: (day: string) => `møde ${day}`,
  frozen: (day: string) => `færdig ${day}`,

  find: 'Find det, du skal bruge',
  findLabel: 'Søg i det hele',
  findButton: 'Søg',
  findSettings: 'Rammer, der gælder her',
  findExamples: 'Eksempler fra andre',
  findRecommendations: 'Anbefalinger',
  findPlan: 'Min egen plan',

  national: 'Det, alle kommuner læser',
  nationalEditions: 'Udgaver af anbefalinger',
  nationalRecommendations: 'Anbefalinger',
  nationalExamples: 'Eksempler',
  nationalIndicators: 'Indikatorer med tal',
  nationalIndicatorsOf: (withFigures: number, all: number) => `${withFigures} af ${all}`,
  nationalLatest: (source: string, day: string) => `Senest indlæst: ${source}, ${day}`,
  nationalNever: 'Ingen tal er indlæst for landet endnu.',

  people: 'Hvem der har adgang',
  peopleActive: 'Med rolle',
  peopleWaiting: 'Uden rolle',
  peopleInvited: 'Inviteret, ikke logget ind',
  peopleClosed: 'Lukket',
  peopleAll: 'Se alle konti',
  operation: 'Drift',
  operationBackup:
    'Tag en sikkerhedskopi hver dag, og prøv at lægge den tilbage to gange om året. Kommandoerne hedder',
  operationEvents: (count: number) =>
    count === 1 ? '1 hændelse i sporet de seneste 30 dage' : `${count} hændelser i sporet de seneste 30 dage`,
  operationFailed: (count: number) =>
    count === 1 ? '1 forgæves forsøg på at logge ind' : `${count} forgæves forsøg på at logge ind`,
}
