import type { DemoLogin } from './pages/sign-in-page.tsx'

/** The demo logins: people of the invented municipality Havby, one per role. They exist in demo mode only. */
export const demoPassword = 'havvind-over-havby'

export const demoLogins: DemoLogin[] = [
  { email: 'anne.kjaer@havby.example', name: 'Anne Kjær', role: 'coordinator' },
  { email: 'mette.bak@havby.example', name: 'Mette Bak', role: 'editor' },
  { email: 'soeren.aagaard@havby.example', name: 'Søren Aagaard', role: 'leader' },
  { email: 'jonas.oest@havby.example', name: 'Jonas Øst', role: 'frontline' },
  { email: 'birgit.holm@havby.example', name: 'Birgit Holm', role: 'politician' },
  { email: 'ali.yilmaz@havby-if.example', name: 'Ali Yilmaz', role: 'partner' },
  { email: 'lise.lund@raadgiver.example', name: 'Lise Lund', role: 'adviser' },
  { email: 'per.dahl@havby.example', name: 'Per Dahl', role: 'administrator' },
]
