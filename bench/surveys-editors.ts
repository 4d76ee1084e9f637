import { createInstrument, saveDraft } from '../src/followup/surveys/actions.ts'
import { findInstrument } from '../src/followup/surveys/reads.ts'
import { changing, reading } from '../src/platform/tenancy/index.ts'
import type { House } from '../src/platform/web/index.ts'
import { judge } from './data-report.ts'
import { ask } from './surveys-http.ts'
import { inHouse, type Place, place } from './surveys-place.ts'

const by = { accountId: null, name: 'bench' }
const parts = ['hoved', 'afsnit/a', 'afsnit/b'] as const
type Part = (typeof parts)[number]

/** What a draft says: a title for each part. */
type Titles = Record<Part, string>

/** A save that was accepted: the version its form was opened at, and what it wrote where. */
interface Accepted {
  seen: number
  part: Part
  title: string
}

/** Two people change the same draft at once; nothing that was accepted may vanish unless by somebody who had seen it. */
export async function measureEditors(
  { address, folder }: { address: string; folder: string },
  { cookies }: Place,
  saves: number,
): Promise<void> {
  const id = await inHouse(folder, ({ house }) => openDraft(house))
  const accepted: Accepted[] = []
  let conflicts = 0
  const edit = async (cookie: string, who: number) => {
    for (let done = 0; done < saves / 2; ) {
      const title = `${who} skrev nr. ${done}`
      const save = await saveOnce(address, `/undersoegelser/skemaer/${id}/kladde`, { cookie, title })
      if (save) accepted.push(save)
      if (save) done++
      else conflicts++
    }
  }
  await Promise.all(cookies.map(edit))
  const final = await inHouse(folder, ({ house }) => titlesOf(house, id))
  judge(
    'two editors of one draft: accepted saves that vanished',
    { value: lostIn(accepted, final), unit: `of ${accepted.length}`, more: `${conflicts} conflicts shown` },
    { most: 0 },
  )
  const last = accepted.toSorted((one, other) => one.seen - other.seen).at(-1)
  const planted = last ? { ...final, [last.part]: 'det, der stod før' } : final
  judge(
    'planted: one save written over; caught',
    { value: lostIn(accepted, planted), unit: 'of 1' },
    { least: 1 },
  )
}

/** Opens a part by lot, changes its title, and saves; null when somebody else came first and both versions are shown. */
async function saveOnce(
  address: string,
  draft: string,
  { cookie, title }: { cookie: string; title: string },
): Promise<Accepted | null> {
  const part = parts[Math.floor(Math.random() * parts.length)] as Part
  const { text } = await ask(address, `${draft}/${part}`, { cookie })
  const seen = /name="_version" value="(\d+)"/.exec(text)?.[1] ?? ''
  const form = { _key: crypto.randomUUID(), _version: seen, titleDa: title, titleEn: title }
  const reply = await ask(address, `${draft}/${part}`, { cookie, form })
  if (reply.status === 303) return { seen: Number(seen), part, title }
  if (reply.status === 409) return null
  throw new Error(`${draft}/${part} answered ${reply.status}: ${reply.text.slice(-800)}`)
}

/** Accepted saves that are not there, though nobody who had seen them wrote over them: two over one version, or an end that is another. */
function lostIn(accepted: readonly Accepted[], final: Titles): number {
  const inOrder = accepted.toSorted((one, other) => one.seen - other.seen)
  const twice = inOrder.filter(({ seen }, at) => inOrder[at - 1]?.seen === seen).length
  const expected: Partial<Titles> = {}
  for (const { part, title } of inOrder) expected[part] = title
  return twice + parts.filter((part) => expected[part] !== undefined && expected[part] !== final[part]).length
}

async function openDraft(house: House): Promise<string> {
  const title = { da: 'Prøve', en: 'Trial' }
  return changing(house.database, place, async (tx) => {
    const id = await createInstrument(tx, by, { name: 'to-redaktoerer', title })
    const whole = await findInstrument(tx, id)
    const sections = ['a', 'b'].map((section) => ({
      id: section,
      title,
      help: null,
      showIf: null,
      questions: [],
    }))
    if (whole.draft) await saveDraft(tx, by, { whole, draft: { ...whole.draft, sections } })
    return id
  })
}

function titlesOf(house: House, id: string): Promise<Titles> {
  return reading(house.database, place, async (tx) => {
    const { draft } = await findInstrument(tx, id)
    const [a, b] = draft?.sections ?? []
    return { hoved: draft?.title.da ?? '', 'afsnit/a': a?.title.da ?? '', 'afsnit/b': b?.title.da ?? '' }
  })
}
