import { Refusal } from '../../../values/refusal.ts'
import { record } from '../../audit/index.ts'
import { openPage, type Route, seeOther, signInReturn } from '../../web/index.ts'
import { ownPath, sessionCookie } from '../cookies.ts'
import { openSession } from '../sessions.ts'
import { spendOnce } from '../tokens.ts'
import { accountOfSignOn, mustBeJoined } from './accounts.ts'
import { readClaims } from './claims.ts'
import { exchange, forgetErrand, namesOf, returnPath, startSignOn } from './provider.ts'
import { signOnRefusals } from './texts.ts'

export const signOnRoutes: Route[] = [
  openPage({
    path: '/log-ind/kommune',
    answer: async ({ house, query }) => {
      const { location, cookie } = await startSignOn(house, ownPath(query.get('til')))
      return seeOther(location, null, [cookie])
    },
  }),
  signInReturn({
    path: returnPath,
    audit: ['signed-in', 'account-opened', 'account-changed', 'role-changed'],
    exchange: ({ house, query }, cookies) => exchange(house, query, cookies),
    answer: async ({ tx, house, returned, userAgent }) => {
      await mustBeJoined(tx)
      if (!(await spendOnce(tx, returned.state))) throw new Refusal(signOnRefusals.notBegunHere)
      const account = await accountOfSignOn(tx, readClaims(returned.claims, namesOf(house)), house.secret)
      const session = await openSession(tx, account.id, userAgent, 'sign-on')
      const actor = { accountId: account.id, name: account.name }
      await record(tx, actor, {
        kind: 'signed-in',
        subjectKind: 'account',
        subjectId: account.id,
        details: { method: 'sign-on' },
      })
      return seeOther(returned.to, null, [forgetErrand(house), sessionCookie(house, session)])
    },
  }),
]
