import { noteStateRequest, type OwnContent, writeOwnRecommendation } from '../knowledge/catalogue/index.ts'
import { type ExampleContent, writeExample } from '../knowledge/examples/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

/** What Havby has written into the catalogue itself: a decision, an offer it has doubts about, an example, and a wish to the state. */
export async function addCatalogue(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  const { say } = demo
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const anne = demo.actor('anne')
    await writeOwnRecommendation(
      tx,
      anne,
      own({
        statement: say('Hold haller, baner og havnebad fri for røg og nikotin'),
        statementEnglish: 'Keep sports halls, pitches and the harbour bath free of smoke and nicotine',
        explanation: say(
          'Reglen gælder alle, der bruger stedet, også tilskuere og trænere. Skiltene er ens overalt, og foreningerne er med til at sige det højt.',
        ),
        sourceHeading: say('Havbys sundhedspolitik, afsnittet om børn og unge'),
        kind: 'settings',
        strength: 'decides',
        fields: ['culture', 'technical', 'health'],
        staffRoles: ['leaders', 'staff'],
        targetGroups: ['school-children', 'young-people', 'everyone'],
        arenas: ['leisure-offers', 'urban-space-nature'],
        riskFactors: ['smoking', 'nicotine'],
        indicators: ['rygning'],
        supersedes: 'kl-2024-3-3-3',
        sentences: [
          sentence(
            'culture',
            say('I gør det let for trænere og forældre at sige fra.'),
            say('Hallerne bliver rarere at være i, og I slipper for skodder.'),
          ),
          sentence(
            'technical',
            say('I sætter skilte op og flytter askebægrene.'),
            say('Der bliver mindre at rydde op efter på stranden.'),
          ),
        ],
      }),
    )
    await writeOwnRecommendation(
      tx,
      anne,
      own({
        statement: say('Hold kostkurset på biblioteket fire gange om året'),
        statementEnglish: 'Hold the cooking and diet course at the library four times a year',
        explanation: say(
          'Kurset er næsten altid fuldt. Men de fleste, der kommer, spiser sundt i forvejen, og vi har aldrig undersøgt, om det ændrer noget.',
        ),
        sourceHeading: say('Kataloget over sundhedstilbud'),
        kind: 'offer',
        strength: 'ensures',
        fields: ['health', 'culture'],
        staffRoles: ['staff'],
        targetGroups: ['adults'],
        arenas: ['culture-houses'],
        riskFactors: ['diet'],
        indicators: ['kost'],
        equity: 'may-widen',
        thinEvidence: true,
        sentences: [
          sentence(
            'health',
            say('I giver voksne lyst til at lave mad fra bunden.'),
            say('Timerne kunne også bruges på maden i skoler og haller.'),
          ),
        ],
      }),
    )
    const request = await noteStateRequest(tx, anne, {
      recommendationId: 'kl-2024-1-1-4',
      raisedWith: say('KL’s sundhedsudvalg, gennem formanden for Sundhedsudvalget i Havby'),
      raisedOn: daysAfter(today, -94),
      answer: say(
        'KL har taget ønsket om højere priser med i drøftelserne med ministeriet. Udvalget hører nyt i foråret.',
      ),
      answeredOn: daysAfter(today, -51),
    })
    if (!request) throw new Error('the request was not noted')
    const isFjordby = demo.municipality === '9902'
    await writeExample(
      tx,
      anne,
      isFjordby
        ? { content: fjordbyExample, share: true }
        : { content: havbyExample(say, today), share: false },
    )
  })
}

interface OwnWords extends Partial<Omit<OwnContent, 'statement' | 'explanation'>> {
  statement: string
  statementEnglish: string
  explanation: string
  kind: OwnContent['kind']
}

function own({ statement, statementEnglish, explanation, ...rest }: OwnWords): OwnContent {
  return {
    statement: { da: statement, en: statementEnglish },
    explanation: { da: explanation, en: explanation },
    sourceHeading: '',
    sourcePage: null,
    sourceUrl: null,
    strength: 'ensures',
    basis: [],
    priority: false,
    fields: [],
    staffRoles: [],
    targetGroups: [],
    arenas: [],
    riskFactors: [],
    protectiveFactors: [],
    indicators: [],
    equity: null,
    thinEvidence: false,
    sentences: [],
    supersedes: null,
    ...rest,
  }
}

function sentence(
  field: OwnContent['fields'][number],
  forHealth: string,
  forOwnTask: string,
): OwnContent['sentences'][number] {
  return {
    field,
    forHealth: { da: forHealth, en: forHealth },
    forOwnTask: { da: forOwnTask, en: forOwnTask },
  }
}

function havbyExample(say: Demo['say'], today: string): ExampleContent {
  return {
    title: say('Bænke på vejen til lægehuset i Nørreby'),
    year: Number(today.slice(0, 4)),
    what: say(
      'Der var 900 meter fra busstoppet til lægehuset og ikke ét sted at hvile. Beboerne gik ruten sammen med en fra Plan, Teknik og Miljø og pegede på seks steder. Nu står der en bænk med ryglæn og armlæn for hver 150 meter, og to af dem er i læ.',
    ),
    forWhom: say('Ældre og andre, der ikke kan gå så langt ad gangen.'),
    howMuch: say('Seks bænke fra lageret, tre dages arbejde og en eftermiddag på gåben.'),
    outcome: null,
    contact: say('Vejdriften i Havby'),
    kind: 'settings',
    targetGroups: ['older-people', 'everyone'],
    arenas: ['urban-space-nature'],
    riskFactors: ['inactivity', 'loneliness'],
    protectiveFactors: ['neighbourhood', 'participation'],
    recommendations: ['kl-2024-2-2-3'],
  }
}

/** Shared with everybody, so it carries nobody's mark. */
const fjordbyExample: ExampleContent = {
  title: 'Omvendt åbent hus i svømmehallen',
  year: null,
  what: 'Hver tirsdag aften er svømmehallen lukket for hold og åben for familier, der aldrig kommer ellers. Bademestrene har øvet sig i at tage imod, og ingen skal have en bestemt badedragt.',
  forWhom: 'Familier, som ikke bruger svømmehallen i forvejen.',
  howMuch: 'To timer om ugen, som før stod tomme.',
  outcome: null,
  contact: null,
  kind: 'settings',
  targetGroups: ['infants', 'school-children', 'vulnerable'],
  arenas: ['leisure-offers'],
  riskFactors: ['inactivity'],
  protectiveFactors: ['participation'],
  recommendations: ['kl-2024-2-2-2'],
}
