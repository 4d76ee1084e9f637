import { z } from 'zod'
import { findRecommendation } from '../../knowledge/catalogue/index.ts'
import {
  change,
  fields,
  invalid,
  type Route,
  readForm,
  seeOther,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { addProof, setProofAside } from './actions-proofs.ts'
import { proofKinds } from './proof.ts'
import { recommendationPage } from './routes-recommendation.tsx'
import { texts } from './texts.ts'

const proofSchema = z.object({
  administration: fields.uuid(),
  kind: fields.choice(proofKinds),
  title: fields.text(200),
  link: z
    .union(
      [z.literal(''), z.url({ protocol: /^https?$/ }).max(500)],
      'Skriv en adresse, der begynder med https://|Write an address that begins with https://',
    )
    .optional()
    .transform((link) => link ?? ''),
  note: fields.optionalText(2000),
  seenOn: fields.day(),
  validUntil: fields.optionalDay(),
})

export const proofRoutes: Route[] = [
  change({
    path: '/gennemgang/:recommendation/beviser',
    may: 'answer-review',
    audit: ['proof-added'],
    answer: async (asked) => {
      const { tx, actor, form, locale, params, today } = asked
      const recommendation = await findRecommendation(tx, params.recommendation ?? '')
      const parsed = readForm(form, proofSchema, locale)
      if (!parsed.ok) {
        const again = await recommendationPage(asked, {
          value: (name) => form.text(name),
          errors: parsed.errors,
        })
        return invalid(again.title, again.body, parsed.errors, { trail: again.trail })
      }
      const { administration, note, ...proof } = parsed.value
      const about = { recommendationId: recommendation.id, administrationId: administration }
      await addProof(tx, actor, about, { ...proof, note: note ?? '' }, today)
      return seeOther(`/gennemgang/${recommendation.id}#beviser`, { text: texts[locale].proofAdded })
    },
  }),
  change({
    path: '/gennemgang/:recommendation/beviser/:proof/fjernelse',
    may: 'answer-review',
    audit: ['proof-removed'],
    answer: async ({ tx, actor, locale, params }) => {
      const t = texts[locale]
      const proof = await setProofAside(tx, actor, idIn(params), true)
      const undo = {
        action: `/gennemgang/${proof.recommendationId}/beviser/${proof.id}/gendannelse`,
        label: t.undo,
        fields: {},
      }
      return seeOther(`/gennemgang/${proof.recommendationId}#beviser`, { text: t.proofRemoved, undo })
    },
  }),
  change({
    path: '/gennemgang/:recommendation/beviser/:proof/gendannelse',
    may: 'answer-review',
    audit: ['proof-restored'],
    answer: async ({ tx, actor, locale, params }) => {
      const proof = await setProofAside(tx, actor, idIn(params), false)
      return seeOther(`/gennemgang/${proof.recommendationId}#beviser`, { text: texts[locale].proofRestored })
    },
  }),
]

function idIn(params: Record<string, string>): string {
  const id = z.uuid().safeParse(params.proof)
  if (!id.success) throw new Refusal(webRefusals.notFound)
  return id.data
}
