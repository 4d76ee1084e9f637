import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  invalid,
  type OpenChange,
  type OpenVisit,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  seeOther,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { placeDotsByLink, roomPicture } from './actions.ts'
import type { Assessment } from './assessment.ts'
import { readShortAddress } from './code.ts'
import { readDots } from './forms.ts'
import { ClosedPage, PhonePage, ThanksPage } from './pages/phone-page.tsx'
import { RoomPicture } from './pages/screen-page.tsx'
import { findByCode } from './reads.ts'
import { answerTexts } from './texts.ts'

const municipalityOf = (params: Record<string, string>) =>
  readShortAddress(params.kode ?? '')?.municipality ?? null

/** Behind the short address: dots without an account. Nothing about who, from where or at what time is kept. */
export const linkRoutes: Route[] = [
  openPage({ path: '/k/:kode', municipalityOf, answer: show }),
  openPage({ path: '/k/:kode/tak', municipalityOf, answer: thank }),
  openPage({ path: '/k/:kode/billede', municipalityOf, answer: picture }),
  openChange({
    path: '/k/:kode',
    audit: ['capacity-rated', 'counts-stored', 'release-published'],
    municipalityOf: async (params) => municipalityOf(params),
    answer: place,
  }),
]

const islands = ['dots-radar']

async function show(visit: OpenVisit) {
  const { locale } = visit
  const { assessment, address } = await behind(visit)
  if (assessment.closedOn !== null) return closed(visit)
  const body = (
    <PhonePage assessment={assessment} address={address} chosen={() => ''} errors={[]} locale={locale} />
  )
  return pageAnswer(answerTexts[locale].ownTitle, body, { shell: 'public', islands })
}

async function place(call: OpenChange) {
  const { tx, form, locale, today } = call
  const { assessment, address } = await behind(call)
  const read = readDots(form, assessment, { asksRole: assessment.way === 'each', locale })
  if (!read.ok) {
    const body = (
      <PhonePage
        assessment={assessment}
        address={address}
        chosen={(name) => form.text(name)}
        errors={read.errors}
        locale={locale}
      />
    )
    return invalid(answerTexts[locale].ownTitle, body, read.errors, { shell: 'public', islands })
  }
  await placeDotsByLink(tx, assessment, { role: read.role, scores: read.scores, today })
  return seeOther(`${address}/tak`)
}

async function thank(visit: OpenVisit) {
  const { locale } = visit
  const { assessment, address } = await behind(visit)
  const body = <ThanksPage assessment={assessment} address={address} locale={locale} />
  return pageAnswer(answerTexts[locale].thanksTitle, body, { shell: 'public' })
}

/** The picture in the hand: the same batch as on the big screen. */
async function picture(visit: OpenVisit) {
  const { tx, locale } = visit
  const { assessment, address } = await behind(visit)
  if (assessment.way !== 'room') throw new Refusal(webRefusals.notFound)
  if (assessment.closedOn !== null) return closed(visit)
  const room = await roomPicture(tx, assessment)
  const seen = { assessment, summary: room?.summary ?? null, own: null, earlier: null }
  const body = (
    <RoomPicture picture={seen} here={`${address}/billede`} everyMilliseconds={2000} locale={locale} />
  )
  return pageAnswer(answerTexts[locale].seePicture, body, { shell: 'public', islands: ['live-picture'] })
}

function closed({ locale }: Pick<OpenVisit, 'locale'>) {
  return pageAnswer(answerTexts[locale].closedTitle, <ClosedPage locale={locale} />, { shell: 'public' })
}

/** The assessment a short address leads to. What cannot be one, or is removed or shared, is not there. */
async function behind({
  tx,
  params,
}: {
  tx: ReadTx
  params: Record<string, string>
}): Promise<{ assessment: Assessment; address: string }> {
  const read = readShortAddress(params.kode ?? '')
  if (!read) throw new Refusal(webRefusals.notFound)
  const assessment = await findByCode(tx, read.code)
  if (assessment.way === 'shared') throw new Refusal(webRefusals.notFound)
  return { assessment, address: `/k/${params.kode}` }
}
