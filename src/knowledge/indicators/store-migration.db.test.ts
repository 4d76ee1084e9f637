import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bareDatabase } from '../../../tests/support/database.ts'
import { migrate, withClient } from '../../platform/db/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'

const migrations = join(projectRoot, 'db/migrations')

test('figures that were stored before the store was widened keep their values and get the new names of their reasons', async () => {
  const bare = await bareDatabase()
  const earlier = mkdtempSync(join(tmpdir(), 'pejling-earlier-'))
  try {
    for (const name of readdirSync(migrations).filter((each) => each < '20261122_0300'))
      cpSync(join(migrations, name), join(earlier, name))
    await migrate(bare.connections.owner, earlier)
    await withClient(bare.connections.superuser, (client) => client.query(storedBefore))
    await migrate(bare.connections.owner)
    const { rows } = await withClient(bare.connections.superuser, (client) =>
      client.query(`
        select 'national' as set_name, period, value, missing_reason as reason from knowledge.observation
        union all select 'own', period, value, missing_reason from knowledge.own_observation
        union all select 'before', period, value, before_missing_reason from knowledge.own_observation_change
        order by 1, 2`),
    )
    expect(rows.map(Object.values)).toEqual([
      ['before', '2021', 12.4, 'not-collected'],
      ['national', '2017', null, 'too-small'],
      ['national', '2021', 12.4, null],
      ['own', '2017', null, 'not-collected'],
      ['own', '2021', null, 'not-given'],
    ])
  } finally {
    rmSync(earlier, { recursive: true })
    await bare.drop()
  }
}, 60_000)

const storedBefore = `
  insert into platform.municipality (id, name) values ('9901', 'Havby');
  insert into knowledge.area (id, kind, name) values ('0326', 'municipality', 'Kalundborg');
  insert into knowledge.indicator (id, position, name, short, finding, measures, unit, direction, decimals, minimum, maximum,
                                   population, source, publisher, url)
  values ('rygning', 1, '{}', '{}', '{}', '{}', 'percent', 'lower-is-better', 1, 0, 100, '{}', '{}', 'p', 'u');
  with made as (
    insert into knowledge.observation_import (source, by_name, added, changed, unchanged) values ('s', 'b', 2, 0, 0) returning id
  )
  insert into knowledge.observation (indicator, area, period, value, missing_reason, import_id)
  select 'rygning', '0326', period, value, reason, id
  from made, (values ('2017', null::float8, 'too-few'), ('2021', 12.4, null)) figure (period, value, reason);
  with made as (
    insert into knowledge.own_observation_import (municipality_id, source, by_name, added, changed, unchanged)
    values ('9901', 's', 'b', 2, 0, 0) returning id
  ), stored as (
    insert into knowledge.own_observation (municipality_id, indicator, area, period, missing_reason, import_id)
    select '9901', 'rygning', '0326', period, reason, id
    from made, (values ('2017', 'not-asked'), ('2021', 'not-given')) figure (period, reason)
  )
  insert into knowledge.own_observation_change (municipality_id, import_id, indicator, area, grp, period, value, before_missing_reason)
  select '9901', id, 'rygning', '0326', 'all', '2021', 12.4, 'not-asked' from made;`
