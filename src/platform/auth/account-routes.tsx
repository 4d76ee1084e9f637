import { record } from '../audit/index.ts'
import { change, type Route, seeOther } from '../web/index.ts'
import { forgetSession } from './cookies.ts'
import { closeSession } from './sessions.ts'

export const accountRoutes: Route[] = [
  change({
    path: '/log-ud',
    may: 'see-own-page',
    audit: ['signed-out'],
    answer: async ({ tx, by, actor, house, session }) => {
      await closeSession(tx, session)
      await record(tx, actor, { kind: 'signed-out', subjectKind: 'account', subjectId: by.accountId })
      return seeOther('/log-ind', null, [forgetSession(house)])
    },
  }),
]
