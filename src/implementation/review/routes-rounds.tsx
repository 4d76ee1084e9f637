import { z } from 'zod'
import { editions, ownEdition } from '../../knowledge/catalogue/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { closeRound, reopenRound, startRound } from './actions-rounds.ts'
import { RoundsPage, type RoundsProps } from './pages/rounds-page.tsx'
import { rounds } from './reads.ts'
import type { Round } from './round.ts'
import { trailOf } from './routes-overview.tsx'
import { texts } from './texts.ts'

const roundSchema = z.object({
  name: fields.text(120),
  editions: z.array(z.string().max(80)).min(1, `${texts.da.chooseOne}|${texts.en.chooseOne}`).default([]),
})

export const roundRoutes: Route[] = [
  page({ path: '/gennemgang/runder', may: 'read-review', answer: (visit) => listed(visit, null) }),
  change({
    path: '/gennemgang/runder',
    may: 'run-review',
    audit: ['round-started'],
    answer: async (asked) => {
      const { tx, actor, form, locale, today } = asked
      const parsed = readForm(form, roundSchema, locale)
      if (!parsed.ok) {
        const again = await listed(asked, {
          name: form.text('name'),
          editions: form.all('editions'),
          errors: parsed.errors,
        })
        return invalid(again.title, again.body, parsed.errors, { trail: again.trail })
      }
      const known = new Set([ownEdition as string, ...(await editions(tx)).map(({ id }) => id)])
      if (!parsed.value.editions.every((id) => known.has(id))) throw new Refusal(webRefusals.notFound)
      await startRound(tx, actor, { ...parsed.value, startedOn: today })
      return seeOther('/gennemgang', { text: texts[locale].roundStarted(parsed.value.name) })
    },
  }),
  change({
    path: '/gennemgang/runder/:id/lukning',
    may: 'run-review',
    audit: ['round-closed'],
    answer: async ({ tx, actor, locale, params, today }) => {
      const t = texts[locale]
      const round = await roundOf(tx, params)
      await closeRound(tx, actor, round.id, today)
      const undo = { action: `/gennemgang/runder/${round.id}/genaabning`, label: t.undo, fields: {} }
      return seeOther('/gennemgang/runder', { text: t.roundClosed(round.name), undo })
    },
  }),
  change({
    path: '/gennemgang/runder/:id/genaabning',
    may: 'run-review',
    audit: ['round-reopened'],
    answer: async ({ tx, actor, locale, params }) => {
      const t = texts[locale]
      const round = await roundOf(tx, params)
      await reopenRound(tx, actor, round.id)
      const undo = { action: `/gennemgang/runder/${round.id}/lukning`, label: t.undo, fields: {} }
      return seeOther('/gennemgang/runder', { text: t.roundReopened(round.name), undo })
    },
  }),
]

async function listed({ tx, by, locale }: Pick<Visit, 'tx' | 'by' | 'locale'>, typed: RoundsProps['typed']) {
  const t = texts[locale]
  const known = (await editions(tx)).map(({ id, title }) => ({ id, title }))
  const props = {
    locale,
    rounds: await rounds(tx),
    editions: [...known, { id: ownEdition, title: t.roundOwn }],
    mayRun: hasCapability(by.role, 'run-review'),
    mayAnswer: hasCapability(by.role, 'answer-review'),
    typed,
  }
  return pageAnswer(t.roundsTitle, <RoundsPage {...props} />, { trail: trailOf(locale) })
}

async function roundOf(tx: Visit['tx'], params: Record<string, string>): Promise<Round> {
  const round = (await rounds(tx)).find(({ id }) => id === params.id)
  if (!round) throw new Refusal(webRefusals.notFound)
  return round
}
