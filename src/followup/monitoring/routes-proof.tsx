import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { drawProof, hasAnswered, saveVerdict } from './actions-proof.ts'
import { ProofPage } from './pages/proof-page.tsx'
import { addressOf } from './reads-answering.ts'
import { proofChecks } from './reads-proof.ts'
import { findResponse, findRound } from './reads-rounds.ts'
import { resultRefusals } from './refusals-results.ts'
import { verdicts } from './reliability.ts'
import { trailOf } from './routes-rounds.tsx'
import { proofTexts } from './texts-proof.ts'

/** The check of a random sample of what was signed. */
export const proofRoutes: Route[] = [
  page({ path: '/monitorering/:id/bevis', may: 'read-monitoring', answer: show }),
  change({
    path: '/monitorering/:id/bevis',
    may: 'answer-monitoring',
    audit: ['monitoring-proof-drawn'],
    answer: async ({ tx, actor, params, locale }) => {
      const round = await findRound(tx, params.id ?? '')
      await drawProof(tx, actor, round)
      return seeOther(`/monitorering/${round.id}/bevis`, { text: proofTexts[locale].drawn })
    },
  }),
  change({
    path: '/monitorering/:id/bevis/fund',
    may: 'check-monitoring',
    audit: ['monitoring-proof-checked'],
    answer: save,
  }),
]

async function show(visit: Visit) {
  const { tx, by, params, locale } = visit
  const round = await findRound(tx, params.id ?? '')
  const response = await findResponse(tx, round.id)
  const person = { name: by.name, email: await addressOf(tx, by.accountId) }
  const checks = response?.signedOn ? await proofChecks(tx, response.id) : []
  const body = (
    <ProofPage
      round={round}
      response={response}
      checks={checks.map((check) => ({ ...check, isOwnAnswer: hasAnswered(check, person) }))}
      mayDraw={hasCapability(by.role, 'answer-monitoring')}
      mayCheck={hasCapability(by.role, 'check-monitoring')}
      locale={locale}
    />
  )
  return pageAnswer(proofTexts[locale].proof, body, { trail: trailOf(visit, round) })
}

async function save({ tx, by, actor, params, form, locale }: Change) {
  const round = await findRound(tx, params.id ?? '')
  const place = {
    questionId: form.text('spoergsmaal'),
    rowId: form.text('raekke'),
    administrationId: form.text('forvaltning'),
  }
  if (!z.uuid().safeParse(place.administrationId).success) throw new Refusal(webRefusals.notFound)
  const mark = `${place.questionId}.${place.rowId}.${place.administrationId}`
  const verdict = verdicts.find((each) => each === form.text(`fund.${mark}`))
  if (!verdict) throw new Refusal(resultRefusals.noVerdict)
  const person = { ...actor, email: await addressOf(tx, by.accountId) }
  await saveVerdict(tx, person, round, {
    ...place,
    verdict,
    note: form.text(`note.${mark}`).trim().slice(0, 2000),
    version: Number(form.text('_version')),
  })
  return seeOther(`/monitorering/${round.id}/bevis`, { text: proofTexts[locale].verdictSaved })
}
