import { record } from '../audit/index.ts'
import { change, cookieNames, type Route, seeOther } from '../web/index.ts'
import { closeSessionsOf } from './sessions.ts'

export const accountRoutes: Route[] = [
  change({
    path: '/log-ud',
    may: 'see-own-page',
    audit: ['signed-out'],
    answer: async ({ tx, by, actor, house }) => {
      await closeSessionsOf(tx, by.accountId)
      await record(tx, actor, { kind: 'signed-out', subjectKind: 'account', subjectId: by.accountId })
      const name = cookieNames(house.config.publicUrl).session
      return seeOther('/log-ind', null, [`${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`])
    },
  }),
]
