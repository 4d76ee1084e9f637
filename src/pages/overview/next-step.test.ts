import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../platform/auth/index.ts'
import { nextStepOf, type Situation } from './next-step.ts'

/** A municipality where everything is in order, so that each case changes one thing. */
function inOrder(role: Role, changes: Partial<Situation> = {}): Situation {
  return {
    role,
    isReviewed: true,
    hasFigures: true,
    silent: [],
    unconfirmed: 0,
    own: { id: 'children', unanswered: 0, unconfirmed: 0 },
    belongsSomewhere: true,
    mine: [],
    withoutEffort: null,
    hasPriorities: true,
    committeeItem: null,
    withoutRole: 0,
    ...changes,
  }
}

const calm = { id: '1', what: 'Ring til skolerne', isWaiting: false }
const waiting = { id: '2', what: 'Mål op på torvet', isWaiting: true }
const smoking = { code: 'smoking', name: 'Rygning og nikotin' }

describe('the next step', () => {
  it.each<{ role: Role; changes: Partial<Situation>; step: string; href: string }>([
    {
      role: 'coordinator',
      changes: { isReviewed: false, hasFigures: false },
      step: 'begin-review',
      href: '/gennemgang',
    },
    {
      role: 'coordinator',
      changes: { hasFigures: false, silent: [waiting] },
      step: 'bring-figures',
      href: '/sundhedsprofil/indlaes',
    },
    {
      role: 'coordinator',
      changes: { silent: [waiting], unconfirmed: 3 },
      step: 'hear-of-actions',
      href: '/handleplaner',
    },
    {
      role: 'coordinator',
      changes: { unconfirmed: 3, withoutEffort: smoking },
      step: 'confirm-answers',
      href: '/gennemgang',
    },
    {
      role: 'coordinator',
      changes: { withoutEffort: smoking },
      step: 'start-effort',
      href: '/indsatser/ny?prioritet=smoking',
    },
    { role: 'coordinator', changes: {}, step: 'read-priorities', href: '/prioritering' },
    {
      role: 'editor',
      changes: { belongsSomewhere: false, own: null },
      step: 'join-administration',
      href: '/min-side',
    },
    {
      role: 'editor',
      changes: { own: { id: 'children', unanswered: 4, unconfirmed: 2 } },
      step: 'answer-review',
      href: '/gennemgang/skema?forvaltning=children',
    },
    {
      role: 'editor',
      changes: { own: { id: 'children', unanswered: 0, unconfirmed: 2 } },
      step: 'confirm-own',
      href: '/gennemgang/skema?forvaltning=children',
    },
    { role: 'editor', changes: { mine: [calm] }, step: 'report-own', href: '/handlinger/1' },
    { role: 'editor', changes: {}, step: 'record-setting', href: '/rammer/ny' },
    {
      role: 'leader',
      changes: { mine: [calm, waiting], silent: [waiting] },
      step: 'report-own',
      href: '/handlinger/2',
    },
    {
      role: 'leader',
      changes: { mine: [calm], silent: [waiting] },
      step: 'report-here',
      href: '/handlinger/2',
    },
    {
      role: 'leader',
      changes: { own: { id: 'social', unanswered: 1, unconfirmed: 0 } },
      step: 'answer-review',
      href: '/gennemgang/skema?forvaltning=social',
    },
    { role: 'frontline', changes: { mine: [calm, waiting] }, step: 'report-own', href: '/handlinger/2' },
    { role: 'frontline', changes: {}, step: 'find-example', href: '/eksempler' },
    {
      role: 'politician',
      changes: { committeeItem: { id: '7', title: 'Røgfri skoletid' } },
      step: 'read-item',
      href: '/rapporter/7',
    },
    {
      role: 'politician',
      changes: { hasPriorities: false },
      step: 'read-recommendations',
      href: '/anbefalinger',
    },
    { role: 'partner', changes: {}, step: 'see-efforts', href: '/indsatser' },
    {
      role: 'adviser',
      changes: { hasFigures: false },
      step: 'bring-national-figures',
      href: '/sundhedsprofil/indlaes',
    },
    { role: 'adviser', changes: {}, step: 'see-editions', href: '/anbefalinger/udgaver' },
    { role: 'administrator', changes: { withoutRole: 2 }, step: 'give-roles', href: '/administration/konti' },
    { role: 'administrator', changes: {}, step: 'invite', href: '/administration/konti/ny' },
  ])('of a $role is $step', ({ role, changes, step, href }) => {
    expect(nextStepOf(inOrder(role, changes))).toMatchObject({ name: step, href })
  })

  it('is never missing, whatever there is or is not', () => {
    const situation = fc.record({
      isReviewed: fc.boolean(),
      hasFigures: fc.boolean(),
      silent: fc.constantFrom<Situation['silent']>([], [waiting]),
      unconfirmed: fc.nat(3),
      own: fc.constantFrom(null, { id: 'children', unanswered: 1, unconfirmed: 0 }),
      belongsSomewhere: fc.boolean(),
      mine: fc.constantFrom<Situation['mine']>([], [calm]),
      hasPriorities: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...roles), situation, (role, changes) => {
        expect(nextStepOf(inOrder(role, changes)).href).toMatch(/^\//)
      }),
    )
  })
})
