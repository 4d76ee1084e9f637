import { sql } from 'kysely'
import type { WriteTx } from '../tenancy/index.ts'
import { signInNameHash } from './secrets.ts'

/** How many sign-ins may fail within a quarter of an hour before no more are tried. */
export const failureBudget = {
  /** From one address: a whole town hall may share it, and many mistype on a Monday. */
  address: 50,
  /** In all. Beyond it an address that fails gets few tries more, and one that does not fail is still let in: else a guesser could shut out everybody. */
  installation: 500,
  addressUnderSiege: 3,
}

const quarter = sql`interval '15 minutes'`

/** Whether an address may try a password now; asked before the password is looked at, so that a right one says nothing either. */
export async function mayTryPassword(tx: WriteTx, address: string, key: string): Promise<boolean> {
  const row = await tx.row<{ here: number; everywhere: number }>(sql`
    select coalesce(max(failures) filter (where bucket = ${bucketOf(address, key)}), 0) as here,
           coalesce(max(failures) filter (where bucket = ${bucketOf('*', key)}), 0) as everywhere
    from platform.failed_sign_in
    where bucket in (${bucketOf(address, key)}, ${bucketOf('*', key)}) and since > now() - ${quarter}`)
  const { here = 0, everywhere = 0 } = row ?? {}
  return (
    here < (everywhere < failureBudget.installation ? failureBudget.address : failureBudget.addressUnderSiege)
  )
}

/** Counts a failure for its address and for the installation, always in this order, so that two at once never wait for each other. */
export async function countFailure(tx: WriteTx, address: string, key: string): Promise<void> {
  for (const bucket of [bucketOf(address, key), bucketOf('*', key)]) {
    await tx.run(sql`
      insert into platform.failed_sign_in as known (bucket) values (${bucket})
      on conflict (bucket) do update set
        failures = case when known.since > now() - ${quarter} then known.failures + 1 else 1 end,
        since = case when known.since > now() - ${quarter} then known.since else now() end`)
  }
}

/** Takes away the counts that no longer count. */
export async function forgetFailures(tx: WriteTx): Promise<void> {
  await tx.run(sql`
    delete from platform.failed_sign_in where bucket in (
      select bucket from platform.failed_sign_in where since <= now() - ${quarter} for update skip locked)`)
}

function bucketOf(address: string, key: string): Buffer {
  return signInNameHash(`address ${address}`, key)
}
