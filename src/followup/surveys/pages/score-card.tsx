import { Card, LinkButton, PostButton } from '../../../ui/index.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { ruleOf } from './instrument-body.tsx'
import type { DraftProps } from './part-moves.tsx'

/** The figures that are made of the answers. */
export function ScoreCard({ whole, draft, locale }: DraftProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const version = String(whole.version)
  return (
    <Card title={t.scores} id="scores">
      <p class="quiet">{t.scoresLead}</p>
      {draft.scores.map((score) => {
        const name = said(score.name, locale) || t.untitled(score.id)
        return (
          <div key={score.id} class="editor-question">
            <div>
              <p>
                <a href={`${here}/score/${score.id}`}>{name}</a>
              </p>
              <p class="quiet small">
                {ruleOf(score, locale)}: <code>{score.questions.join(', ')}</code>
              </p>
            </div>
            <PostButton
              action={`${here}/fjernelse`}
              fields={{ score: score.id, _version: version }}
              look="quiet"
              label={t.removeOf(name)}
            >
              {t.remove}
            </PostButton>
          </div>
        )
      })}
      <div class="editor-add">
        <LinkButton href={`${here}/score/ny`}>{t.addScore}</LinkButton>
      </div>
    </Card>
  )
}
