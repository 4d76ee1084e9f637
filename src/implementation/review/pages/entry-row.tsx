import { KindLabel, strengthMeanings } from '../../../knowledge/catalogue/index.ts'
import { StatusMark } from '../../../ui/charts/index.ts'
import { PostButton, PostForm } from '../../../ui/index.ts'
import { answerStatuses, complexities } from '../answer.ts'
import type { EntryRow } from '../entry.ts'
import { texts } from '../texts.ts'
import { complexityWords, statusWords } from '../texts-status.ts'
import type { EntryProps } from './entry-page.tsx'
import { StatusChip } from './status-chip.tsx'

type RowProps = EntryProps & { row: EntryRow }

/** One recommendation: what it asks, why it matters here, and where the administration is. A form that works by itself. */
export function EntryRowForm(props: RowProps) {
  const { row, administration, locale, filter } = props
  const { recommendation, pair } = row
  const t = texts[locale]
  const id = `r-${recommendation.id}`
  const statement = recommendation.statement[locale]
  return (
    <li class="entry-row" id={id} data-row>
      <div class="entry-head">
        <p class="small quiet">
          <KindLabel kind={recommendation.kind} locale={locale} />
        </p>
        <h3 id={`${id}-h`}>{statement}</h3>
        <Sentences {...props} />
        <p class="entry-state">
          <span data-state>
            <StatusChip status={pair.shown} locale={locale} />
          </span>
          {pair.shown === 'unconfirmed' && pair.claimed ? (
            <span class="small quiet">{t.claimed(statusWords[locale][pair.claimed])}</span>
          ) : null}
          {row.before && row.before !== pair.claimed ? (
            <span class="small quiet">{t.before(statusWords[locale][row.before])}</span>
          ) : null}
          <a class="small" href={`/gennemgang/${recommendation.id}`}>
            {t.openRecommendation}
          </a>
        </p>
        {pair.shown === 'unconfirmed' && pair.claimed !== 'not-now' && props.isOpen ? (
          <PostButton
            action={`/gennemgang/${recommendation.id}/bekraeftelse`}
            fields={{ administration: administration.id, back: 'skema', vis: filter }}
            label={t.confirmLabel(statement, administration.name)}
          >
            {t.confirm}
          </PostButton>
        ) : null}
      </div>
      {props.isOpen ? <AnswerForm {...props} id={id} /> : null}
    </li>
  )
}

function Sentences({ row, administration, locale }: RowProps) {
  const t = texts[locale]
  const own = row.recommendation.sentences.filter(({ field }) => administration.fields.includes(field))
  return (
    <>
      {own.map(({ field, forHealth, forOwnTask }) => (
        <dl key={field} class="sentences">
          <div>
            <dt>{t.forHealth}</dt>
            <dd>{forHealth[locale]}</dd>
          </div>
          <div>
            <dt>{t.forOwnTask}</dt>
            <dd>{forOwnTask[locale]}</dd>
          </div>
        </dl>
      ))}
    </>
  )
}

function AnswerForm(props: RowProps & { id: string }) {
  const { row, administration, locale, filter } = props
  const t = texts[locale]
  const { recommendation, pair } = row
  return (
    <PostForm
      action={`/gennemgang/${recommendation.id}/svar/${administration.id}`}
      version={pair.answer?.version ?? 0}
      class="entry-form"
      label={recommendation.statement[locale]}
    >
      <input type="hidden" name="back" value={filter} />
      <fieldset class="entry-choices">
        <legend>{t.whereAreYou}</legend>
        {answerStatuses.map((status) => (
          <label key={status} class="entry-choice">
            <input type="radio" name="status" value={status} checked={pair.claimed === status} />
            <StatusMark status={status} />
            {statusWords[locale][status]}
          </label>
        ))}
      </fieldset>
      <p class="hint">{strengthMeanings[locale][recommendation.strength]}.</p>
      <div class="entry-foot">
        <More {...props} />
        <span class="entry-saved" role="status" data-saved-words />
        <button
          type="submit"
          class="button secondary"
          aria-label={t.saveRow(recommendation.statement[locale])}
        >
          {t.save}
        </button>
      </div>
    </PostForm>
  )
}

function More({ row, reach, administration, locale, id }: RowProps & { id: string }) {
  const t = texts[locale]
  const answer = row.pair.answer
  const counted = reach.find(
    (each) => each.recommendationId === row.recommendation.id && each.administrationId === administration.id,
  )
  return (
    <details open={answer?.status === 'not-now'}>
      <summary>{t.more}</summary>
      <div class="details-body form-columns">
        <div class="field">
          <label for={`${id}-reason`}>{t.reason}</label>
          <textarea id={`${id}-reason`} name="reason" rows={2}>
            {answer?.reason ?? ''}
          </textarea>
        </div>
        <div class="field">
          <label for={`${id}-reviewOn`}>{t.reviewOn}</label>
          <input
            id={`${id}-reviewOn`}
            name="reviewOn"
            type="date"
            class="short"
            value={answer?.reviewOn ?? ''}
          />
        </div>
        <div class="field">
          <label for={`${id}-reachCount`}>{t.reachCount}</label>
          {counted ? <p class="hint">{t.reachFromSettings(counted.count, counted.total)}</p> : null}
          <div class="reach-fields">
            <input
              id={`${id}-reachCount`}
              name="reachCount"
              type="text"
              inputMode="numeric"
              class="short"
              value={answer?.reachCount ?? counted?.count ?? ''}
            />
            <label for={`${id}-reachTotal`}>{t.reachTotal}</label>
            <input
              id={`${id}-reachTotal`}
              name="reachTotal"
              type="text"
              inputMode="numeric"
              class="short"
              value={answer?.reachTotal ?? counted?.total ?? ''}
            />
          </div>
        </div>
        <div class="field">
          <label for={`${id}-complexity`}>{t.complexity}</label>
          <select id={`${id}-complexity`} name="complexity">
            <option value="">{t.noComplexity}</option>
            {complexities.map((complexity) => (
              <option key={complexity} value={complexity} selected={answer?.complexity === complexity}>
                {complexityWords[locale][complexity]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-note`}>{t.note}</label>
          <textarea id={`${id}-note`} name="note" rows={2}>
            {answer?.note ?? ''}
          </textarea>
        </div>
      </div>
    </details>
  )
}
