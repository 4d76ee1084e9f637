import { draftItem, writeItem } from '../followup/reports/actions.ts'
import { freezeItem, freezePicture, publishItem } from '../followup/reports/actions-freezing.ts'
import type { ItemPart } from '../followup/reports/item.ts'
import type { LivingPicture } from '../followup/reports/living.ts'
import { findItem } from '../followup/reports/reads.ts'
import { livingPicture } from '../followup/reports/reads-living.ts'
import { efforts } from '../implementation/efforts/index.ts'
import { figureIdOf, type LatestFigure } from '../knowledge/figures/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

const committee = 'Social- og Sundhedsudvalget'
const author = 'Anne Kjær, forebyggelseskonsulent'

/** An item ready for Thursday's meeting, a draft with a number nobody can trace, and last year's status, which everybody may read. */
export async function addReports(demo: Demo): Promise<void> {
  const now = demo.house.now()
  await changing(demo.house.database, demo.municipality, async (tx) => {
    await lastYearsStatus(tx, demo, new Date(now.getTime() - 371 * 86_400_000))
    await foodDraft(tx, demo, dayIn(now))
    await thursdaysItem(tx, demo, now)
  })
}

/** The walking communities, which are late in the harbour: frozen and ready. */
async function thursdaysItem(tx: WriteTx, demo: Demo, now: Date): Promise<void> {
  const today = dayIn(now)
  const id = await draftAbout(tx, demo, 'Gå-fællesskaber', { meetingDay: nextThursday(today), today })
  await write(tx, demo, id, {
    today,
    title: 'Gå-fællesskaberne går godt de fleste steder, men Havnekvarteret er bagud',
    purpose:
      'Gå-fællesskaberne skal give folk nogen at gå med i deres egen bydel. De fleste steder går det godt. I Havnekvarteret er vi bagud. Udvalget får her status og bedes sige, hvad der skal ske dér.',
    decisions:
      'tager status for gå-fællesskaberne til efterretning\ndrøfter, om kræfterne skal samles i færre bydele, eller om Havnekvarteret skal have mere tid\nbeder Plan, teknik og miljø om et svar på lyset på stierne\nfår en ny status om et halvt år',
    shortCase: `En fast gåtur om ugen i hver bydel, ledet af frivillige. Man behøver ikke melde sig til.

I planen er {{tal:handlinger-faerdige}} handlinger færdige. {{tal:handlinger-forsinkede}} er forsinkede. Om {{tal:handlinger-ukendte}} ved vi ikke noget, for ingen har meldt til tiden.

En enke fra Nørreby sagde det sådan: »Jeg kommer for luften. Jeg bliver for kaffen bagefter.« Det er dét, vi gerne vil have flere til at opleve.

{{tal:fysisk_aktivitet}} bevæger sig mindre, end WHO anbefaler. I runden før var tallet {{tal:fysisk_aktivitet-foer}}. Usikkerheden kendes ikke, så forskellen kan være tilfældig.

Vi når mest dem, der alligevel går tur. Dem, der sidder alene, kommer først, når nogen henter dem.`,
    dilemma: `De frivillige vil dele en aktivitet. De vil ikke løse en opgave for kommunen. Hver ny bydel koster dem endnu en aften om ugen.

Vores svar er flere ledere i hver bydel, så ingen er bundet hver uge, og ingen skemaer.

- Samler vi kræfterne, bliver turene sikre, men nogle får længere vej.
- Holder vi fast i alle bydele, risikerer vi, at ildsjælene brænder ud.
- Ansætter vi guider, får vi flere ture, men næppe flere venskaber.`,
    economy:
      'At drive indsatsen tager {{tal:ressource-drift-timer}} og {{tal:ressource-drift-kroner}} om året. Pengene er afsat. Foreningerne lægger selv turledere til.',
    furtherProcess:
      'Vi tager stilling til Havnekvarteret, når vintersæsonen er gået. Udvalget hører om det igen om et halvt år.',
  })
  await freezeItem(tx, demo.actor('anne'), await findItem(tx, id), {
    at: now,
    version: 2,
    unfounded: 'not-accepted',
  })
}

/** The food plans of the residential homes: a draft in which somebody remembered a number and not where it was from. */
async function foodDraft(tx: WriteTx, demo: Demo, today: Day): Promise<void> {
  const id = await draftAbout(tx, demo, 'Mad og måltider', {
    meetingDay: daysAfter(nextThursday(today), 14),
    today,
  })
  await write(tx, demo, id, {
    today,
    title: 'Madplanerne på botilbuddene er på vej, men vi mangler svar',
    purpose:
      'Maden på botilbuddene er en ramme, vi selv bestemmer over. Den betyder noget hver dag for dem, der bor der. Udvalget får her status for de fælles madplaner.',
    shortCase: `Hvert botilbud laver en madplan sammen med beboerne: hvad der bliver spist, hvem der laver den, og hvornår køkkenet er åbent.

14 af 22 steder har en madplan i dag. Lyngholm er længst, og dér har beboerne selv skrevet den.

I planen er {{tal:handlinger-faerdige}} handlinger færdige.`,
    dilemma:
      'Personalet skifter, og så begynder samtalen forfra. Aftenvagten skal spise med, og det tager tid fra andet.',
    furtherProcess: '',
  })
}

/** A year ago: the figures of the round before, nothing of what has come since. */
async function lastYearsStatus(tx: WriteTx, demo: Demo, at: Date): Promise<void> {
  const day = dayIn(at)
  const actor = demo.actor('anne')
  const asked = {
    kind: 'yearly-status' as const,
    effortId: null,
    committee,
    meetingDay: daysAfter(day, 9),
    author,
    language: 'da' as const,
  }
  const id = await draftItem(tx, actor, asked, day)
  const before = await findItem(tx, id)
  const parts = {
    ...before.parts,
    purpose: demo.say(
      'Her gør Havby status over et års arbejde med sundhed og forebyggelse. Vi viser, hvad der er på plads, hvad der er i gang, og hvad vi ikke ved.',
    ),
    decisions: 'tager status til efterretning\nholder fast i, at rammer kommer før tilbud',
    shortCase: demo.say(
      '{{tal:rygning}} ryger dagligt. I runden før var tallet {{tal:rygning-foer}}. {{tal:ensomhed}} viser tegn på ensomhed, og det tager vi op i det nye år.\n\nVi har fået et register over rammer, så de kan ses lige så let som tilbuddene.',
    ),
    furtherProcess: 'Vi gennemgår anbefalingerne igen til foråret. Næste status kommer om et år.',
  }
  const title = demo.say(`Sundhed og forebyggelse i Havby: status ${day.slice(0, 4)}`)
  const content = { ...before, title, parts, drawn: [] }
  await writeItem(tx, actor, { before, version: 1, content, differences: [] }, day)
  const item = await findItem(tx, id)
  const picture = asItWas(await livingPicture(tx, day, item))
  await freezePicture(tx, actor, item, { at, version: 2, unfounded: 'not-accepted', picture })
  await publishItem(tx, actor, await findItem(tx, id))
}

function asItWas(picture: LivingPicture): LivingPicture {
  return {
    ...picture,
    coverage: null,
    compass: null,
    plan: {
      total: 0,
      done: 0,
      underWay: 0,
      planned: 0,
      late: 0,
      unknown: 0,
      unconfirmed: 0,
      next: null,
      plans: 0,
    },
    settings: { count: 9, confirmed: 6, listed: [] },
    offers: { count: 4, listed: [] },
    figures: picture.figures.flatMap(roundBefore),
  }
}

/** The figure of the round before, as it stood beside nothing. */
function roundBefore(figure: LatestFigure): LatestFigure[] {
  const rounds = figure.rounds.filter(({ period }) => period < figure.period)
  const round = rounds.findLast(({ value }) => value !== null)
  if (!round || round.value === null) return []
  const earlier = rounds.filter(({ period }) => period < round.period).findLast(({ value }) => value !== null)
  const alone = {
    kind: 'none',
    reason: 'no-figures',
    counted: 0,
    members: 0,
    areaId: null,
    areaName: '',
    sentence: { da: '', en: '' },
  } as const
  return [
    {
      ...figure,
      rounds,
      period: round.period,
      value: round.value,
      n: round.n,
      interval: round.low === null || round.high === null ? null : { low: round.low, high: round.high },
      uncertaintyKnown: round.low !== null,
      previous: earlier && earlier.value !== null ? { period: earlier.period, value: earlier.value } : null,
      region: alone,
      country: alone,
      figureId: figureIdOf(round),
    },
  ]
}

async function draftAbout(
  tx: WriteTx,
  demo: Demo,
  title: string,
  when: { meetingDay: Day; today: Day },
): Promise<string> {
  const effort = (await efforts(tx)).find((each) => each.title.startsWith(title))
  if (!effort) throw new Error(`the story has no effort that begins with ${title}`)
  const asked = {
    kind: 'effort' as const,
    effortId: effort.id,
    committee,
    meetingDay: when.meetingDay,
    author,
    language: 'da' as const,
  }
  return draftItem(tx, demo.actor('anne'), asked, when.today)
}

async function write(
  tx: WriteTx,
  demo: Demo,
  id: string,
  { today, title, ...written }: Partial<Record<ItemPart, string>> & { today: Day; title: string },
): Promise<void> {
  const before = await findItem(tx, id)
  const said = Object.fromEntries(
    Object.entries(written).map(([part, text]) => [part, text && demo.say(text)]),
  )
  const content = { ...before, title: demo.say(title), parts: { ...before.parts, ...said } }
  await writeItem(
    tx,
    demo.actor('anne'),
    { before, version: before.version, content, differences: [] },
    today,
  )
}

/** Thursday of this week or the next, never today. */
function nextThursday(today: Day): Day {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return daysAfter(today, (4 - weekday + 7) % 7 || 7)
}
