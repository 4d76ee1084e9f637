import type { VNode } from 'preact'
import { z } from 'zod'
import { facets, recommendations } from '../../knowledge/catalogue/index.ts'
import { indicators } from '../../knowledge/indicators/index.ts'
import { eventsAbout } from '../../platform/audit/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
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
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { colleagues, idIn, openAdministrations, plannedActions } from '../plans/index.ts'
import { createEffort, moveEffort, removeEffort, restoreEffort, undoMove } from './actions.ts'
import { type EffortFields, type Origin, originIn, scopes } from './effort.ts'
import { newFields, newSchema } from './forms.ts'
import { mayEdit, seesInside } from './may.ts'
import { ClosingPage } from './pages/closing-page.tsx'
import { NewEffortForm } from './pages/effort-form.tsx'
import { EffortPage } from './pages/effort-page.tsx'
import { parts, textOf } from './parts.ts'
import { type Effort, findEffort, portfolioLoad } from './reads.ts'
import { effortTimeline, findRemoved, linkedRecommendations, partsOf } from './reads-parts.ts'
import { startOf } from './reads-start.ts'
import { effortRefusals } from './refusals.ts'
import { effortToChange, trailOf } from './routes-parts.tsx'
import { busyStages, moveNouns, obstacleTo, type Stage } from './stage.ts'
import type { Start } from './start.ts'
import { texts } from './texts.ts'

const moving = { may: 'edit-efforts', audit: ['effort-moved'] } as const

/** What another topic shows on an effort's page; the application fills it in, as efforts do not know who looks at them. */
export type Beside = (visit: Visit, effort: Effort) => Promise<VNode | null>

export const oneEffort = (beside: Beside): Route[] => [
  page({ path: '/indsatser/ny', may: 'edit-efforts', answer: newForm }),
  change({ path: '/indsatser', may: 'edit-efforts', audit: ['effort-created'], answer: create }),
  page({ path: '/indsatser/:id', may: 'read-efforts', answer: (visit) => show(visit, beside) }),
  ...(Object.keys(moveNouns) as (keyof typeof moveNouns)[]).map((to) =>
    change({
      path: `/indsatser/:id/${moveNouns[to]}`,
      may: moving.may,
      audit: [...moving.audit],
      answer: (call) => move(call, to),
    }),
  ),
  page({ path: '/indsatser/:id/lukning', may: 'edit-efforts', answer: closingForm }),
  change({ path: '/indsatser/:id/lukning', may: moving.may, audit: [...moving.audit], answer: close }),
  change({
    path: '/indsatser/:id/flytning/fortrydelse',
    may: 'edit-efforts',
    audit: ['effort-move-undone'],
    answer: undo,
  }),
  change({ path: '/indsatser/:id/sletning', may: 'edit-efforts', audit: ['effort-removed'], answer: remove }),
  change({
    path: '/indsatser/:id/gendannelse',
    may: 'edit-efforts',
    audit: ['effort-restored'],
    answer: restore,
  }),
]

async function newForm({ tx, by, query, locale }: Visit) {
  const origin = originIn(query)
  const administrations = await openAdministrations(tx)
  const start = await startOf(tx, origin, administrations, locale)
  const values = {
    ownerAccount: by.accountId,
    administrationIds: by.administrationId ? [by.administrationId] : [],
    ...start.fields,
  }
  return pageAnswer(texts[locale].newTitle, await newPage(tx, locale, { origin, start, values, errors: [] }))
}

async function newPage(
  tx: ReadTx,
  locale: Locale,
  form: { origin: Origin; start: Start; values: Partial<EffortFields>; errors: FieldError[] },
) {
  const ids = form.values.recommendationIds ?? []
  const carried = ids.length ? await recommendations(tx, { ids }) : []
  return (
    <NewEffortForm
      origin={form.origin}
      from={form.start.from}
      values={form.values}
      errors={form.errors}
      recommendations={carried}
      colleagues={await colleagues(tx)}
      administrations={await openAdministrations(tx)}
      locale={locale}
    />
  )
}

async function create({ tx, by, actor, form, locale }: Change) {
  const t = texts[locale]
  const parsed = readForm(form, newSchema, locale)
  const kind = parsed.ok ? parsed.value.originKind : 'own'
  const id = form.text('originId')
  const origin: Origin = kind === 'own' || !id ? { kind: 'own', id: null } : { kind, id }
  const start = await startOf(tx, origin, await openAdministrations(tx), locale)
  const outside =
    parsed.ok && !mayEdit(by, parsed.value)
      ? [
          {
            field: 'administrationIds',
            message: sentenceOf(new Refusal(effortRefusals.outsideYourAdministration), locale),
          },
        ]
      : []
  const errors = parsed.ok ? outside : parsed.errors
  if (!parsed.ok || errors.length) {
    const values = {
      title: form.text('title'),
      scope: scopes.find((scope) => scope === form.text('scope')) ?? 'specific',
      ownerAccount: form.text('ownerAccount'),
      administrationIds: form.all('administrationIds'),
      recommendationIds: form.all('recommendationIds'),
      ...(parsed.ok ? { kind: parsed.value.kind } : {}),
    }
    return invalid(t.newTitle, await newPage(tx, locale, { origin, start, values, errors }), errors)
  }
  const effortId = await createEffort(tx, actor, {
    fields: newFields(parsed.value, start.fields),
    origin,
    parts: start.parts,
  })
  return seeOther(`/indsatser/${effortId}`, {
    text: t.savedWords.created,
    undo: { action: `/indsatser/${effortId}/sletning`, label: t.undo, fields: {} },
  })
}

async function show(visit: Visit, beside: Beside) {
  const { tx, by, params, locale, today } = visit
  const effort = await findEffort(tx, idIn(params.id), by)
  const inside = seesInside(by)
  const seen = parts.filter((part) => inside || part === 'chain' || part === 'design')
  const saved = await partsOf(tx, effort.id)
  const chosen = saved.chain?.answers.indicators
  const ids = Array.isArray(chosen) ? chosen : []
  const body = (
    <EffortPage
      effort={effort}
      saved={saved}
      recommendations={
        effort.recommendationIds.length ? await linkedRecommendations(tx, effort.recommendationIds) : []
      }
      facets={await facets(tx)}
      indicators={
        ids.length
          ? (await indicators(tx))
              .filter(({ id }) => ids.includes(id))
              .map(({ id, name }) => ({
                id,
                name: name[locale],
                href: `/sundhedsprofil/${by.municipality}/${id}`,
              }))
          : []
      }
      actions={await plannedActions(tx, today, { effortId: effort.id, by })}
      moves={inside ? await effortTimeline(tx, effort.id) : []}
      events={inside ? await eventsAbout(tx, 'effort', effort.id, 20) : []}
      origin={originLink(effort, locale)}
      seen={seen}
      inside={inside}
      today={today}
      locale={locale}
      mayEdit={mayEdit(by, effort)}
      beside={await beside(visit, effort)}
    />
  )
  return pageAnswer(effort.title, body, { trail: [{ href: '/indsatser', label: texts[locale].efforts }] })
}

function originLink({ originKind, originId }: Effort, locale: Locale) {
  if (originKind === 'own' || !originId) return null
  const href =
    originKind === 'recommendation'
      ? `/anbefalinger/${originId}`
      : originKind === 'example'
        ? `/eksempler/${originId}`
        : '/prioritering'
  return { href, title: texts[locale].origin[originKind] }
}

async function move(call: Change, to: Stage) {
  const effort = await effortToChange(call)
  return moved(call, effort, to, null)
}

async function moved({ tx, actor, locale, today }: Change, effort: Effort, to: Stage, reason: string | null) {
  const t = texts[locale]
  const moveId = await moveEffort(tx, actor, effort, { to, reason, today })
  const over = busyStages.includes(to)
    ? (await portfolioLoad(tx)).find(({ id, isOver }) => isOver && effort.administrationIds.includes(id))
    : undefined
  const warning = over ? ` ${t.loadWarning(over.name, over.busy, over.limit)}` : ''
  return seeOther(`/indsatser/${effort.id}`, {
    text: `${t.savedWords.moved(t.stages[to])}.${warning}`,
    undo: { action: `/indsatser/${effort.id}/flytning/fortrydelse`, label: t.undo, fields: { move: moveId } },
  })
}

async function closingForm(visit: Visit) {
  const effort = await effortToChange(visit)
  const decides = textOf((await partsOf(visit.tx, effort.id)).closing?.answers, 'decides')
  const body = <ClosingPage effort={effort} decides={decides} values={{}} errors={[]} locale={visit.locale} />
  return pageAnswer(texts[visit.locale].closeTitle(effort.title), body, {
    trail: trailOf(effort, visit.locale),
  })
}

async function close(call: Change) {
  const { tx, form, locale } = call
  const effort = await effortToChange(call)
  const parsed = readForm(
    form,
    z.object({ to: fields.choice(['routine', 'stopped']), reason: fields.optionalText(2000) }),
    locale,
  )
  const obstacle = parsed.ok ? obstacleTo(effort, parsed.value.to, parsed.value.reason) : null
  const errors = parsed.ok
    ? obstacle
      ? [{ field: 'reason', message: sentenceOf(new Refusal(obstacle), locale) }]
      : []
    : parsed.errors
  if (!parsed.ok || errors.length) {
    const decides = textOf((await partsOf(tx, effort.id)).closing?.answers, 'decides')
    const body = (
      <ClosingPage
        effort={effort}
        decides={decides}
        values={{ to: form.text('to'), reason: form.text('reason') }}
        errors={errors}
        locale={locale}
      />
    )
    return invalid(texts[locale].closeTitle(effort.title), body, errors, { trail: trailOf(effort, locale) })
  }
  return moved(call, effort, parsed.value.to, parsed.value.reason)
}

async function undo(call: Change) {
  const effort = await effortToChange(call)
  await undoMove(call.tx, call.actor, effort.id, idIn(call.form.text('move')))
  return seeOther(`/indsatser/${effort.id}`, { text: texts[call.locale].savedWords.undone })
}

async function remove(call: Change) {
  const { tx, actor, locale, today } = call
  const effort = await effortToChange(call)
  const planned = await plannedActions(tx, today, { effortId: effort.id })
  await removeEffort(tx, actor, effort, planned.length)
  const t = texts[locale]
  return seeOther('/indsatser', {
    text: t.savedWords.removed,
    undo: { action: `/indsatser/${effort.id}/gendannelse`, label: t.undo, fields: {} },
  })
}

async function restore({ tx, by, actor, params, locale }: Change) {
  const removed = await findRemoved(tx, idIn(params.id))
  if (!removed || !mayEdit(by, removed)) throw new Refusal(webRefusals.notFound)
  await restoreEffort(tx, actor, removed.id)
  return seeOther(`/indsatser/${removed.id}`, { text: texts[locale].savedWords.restored })
}
