import {
  Actions,
  Button,
  Empty,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  Tabs,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument } from '../instrument.ts'
import { placeOf } from '../problem-words.ts'
import type { WholeInstrument } from '../reads.ts'
import { texts } from '../texts.ts'
import { untranslated, type WordingPlace, wordingsOf } from '../wordings.ts'
import { BothLanguages } from './both-languages.tsx'
import type { Values } from './question-form.tsx'

interface TranslationProps {
  whole: WholeInstrument
  draft: Instrument
  places: WordingPlace[]
  onlyMissing: boolean
  wrong: { values: Values; errors: FieldError[] } | undefined
  locale: Locale
}

/** Danish on the left, English on the right, and what stands in one of them only is marked. */
export function TranslationPage(props: TranslationProps) {
  const { whole, draft, places, onlyMissing, locale } = props
  const t = texts[locale]
  const back = `/undersoegelser/skemaer/${whole.id}/kladde`
  const here = `${back}/oversaettelse`
  return (
    <>
      <PageHead title={t.translation} lead={t.translationLead} />
      <Tabs
        label={t.translation}
        tabs={[
          { href: here, label: t.allTexts, here: !onlyMissing, count: wordingsOf(draft).length },
          {
            href: `${here}?vis=mangler`,
            label: t.missingTexts,
            here: onlyMissing,
            count: untranslated(draft).length,
          },
        ]}
      />
      {places.length === 0 ? (
        <Empty title={t.allTranslated} action={<LinkButton href={back}>{t.toDraft}</LinkButton>}>
          {t.allTranslatedLead}
        </Empty>
      ) : (
        <PostForm action={here} version={whole.version} class="form translation">
          {onlyMissing ? <input type="hidden" name="vis" value="mangler" /> : null}
          <Places {...props} />
          <Actions>
            <Button>{t.save}</Button>
            <LinkButton href={back} look="quiet">
              {t.cancel}
            </LinkButton>
          </Actions>
        </PostForm>
      )}
    </>
  )
}

function Places({ draft, places, wrong, locale }: TranslationProps) {
  const t = texts[locale]
  let heading = ''
  return (
    <>
      {places.map((place) => {
        const { path, wording } = place
        const { words } = placeOf(draft, path, locale)
        const isNew = words !== heading
        heading = words
        const part = t.wordingParts[place.part](place.number, place.points)
        const isMissing = wording.da.trim() !== '' && wording.en.trim() === ''
        return (
          <div key={path}>
            {isNew ? <h2 class="translation-place">{words}</h2> : null}
            <BothLanguages
              name={path}
              labels={[`${part}, ${t.danish}`, `${part}, ${t.english}`]}
              values={wrong?.values ?? valuesOf(place)}
              errors={wrong?.errors ?? []}
              optional={isMissing ? `· ${t.notTranslated}` : ''}
              rows={Math.max(wording.da.length, wording.en.length) > 60 ? 3 : undefined}
            />
          </div>
        )
      })}
    </>
  )
}

function valuesOf({ wording }: WordingPlace): Values {
  const text = (name: string) => (name.endsWith('Da') ? wording.da : wording.en)
  return { text, all: (name) => [text(name)] }
}
