import type { ComponentChildren } from 'preact'
import { Button, Card, CheckField, Details, PostButton, PostForm } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { referenceText } from '../compose-sources.ts'
import type { FigureChange } from '../figure.ts'
import { type ItemPart, itemParts } from '../item.ts'
import { figurePath } from '../presented.ts'
import { texts } from '../texts.ts'
import { tokenOf } from '../tokens.ts'
import type { ItemPageProps } from './item-page.tsx'

/** Beside a draft: what has no source, what is missing, what has moved, and the way to freeze it. */
export function DraftChecks(props: ItemPageProps) {
  const { locale, checks, item, mayWrite } = props
  const t = texts[locale].checks
  const isGood = checks.unfounded.length + checks.missing.length + checks.unknownCodes.length === 0
  return (
    <>
      <Card title={t.heading}>
        {isGood ? <p>{t.allGood}</p> : null}
        <Unfounded {...props} />
        <List
          title={t.missing}
          lines={checks.missing.map((part) => (
            <EditLink key={part} id={item.id} field={part} mayWrite={mayWrite}>
              {texts[locale].missing[part]}
            </EditLink>
          ))}
        />
        <List
          title={t.unknownCodes}
          lines={checks.unknownCodes.map(({ part, key }) => (
            <EditLink key={`${part}-${key}`} id={item.id} field={part} mayWrite={mayWrite}>
              {t.unknownCode(tokenOf(key), texts[locale].sections[part])}
            </EditLink>
          ))}
        />
        <Changes title={t.changes} lead={t.changesLead} changes={checks.changes} locale={locale} />
      </Card>
      {mayWrite ? <Freezing {...props} /> : null}
      <Figures {...props} />
      <History {...props} />
    </>
  )
}

/** Beside a frozen item: whether its figures still hold, its fingerprint, and whether everybody may read it. */
export function FrozenChecks(props: ItemPageProps) {
  const { locale, item, checks, municipality, mayWrite } = props
  const t = texts[locale]
  return (
    <>
      <Card title={checks.changes.length > 0 ? t.checks.frozenChanges : t.checks.figures}>
        {checks.changes.length === 0 ? <p>{t.checks.unchanged}</p> : null}
        <Changes title="" lead={t.checks.frozenChangesLead} changes={checks.changes} locale={locale} />
      </Card>
      <Card title={t.checks.public}>
        <p>
          {item.publishedAt
            ? t.checks.publicLead
            : item.unfounded
              ? t.checks.publicBlocked
              : t.checks.publicNot}
        </p>
        {item.publishedAt ? (
          <p>
            <a href={`/o/${municipality}/sager/${item.id}`}>{t.bar.publicPage}</a>
          </p>
        ) : null}
        {mayWrite && item.publishedAt ? (
          <PostButton action={`/rapporter/${item.id}/nedtagning`}>{t.bar.withdraw}</PostButton>
        ) : null}
        {mayWrite && !item.publishedAt && !item.unfounded ? (
          <PostButton action={`/rapporter/${item.id}/offentliggoerelse`}>{t.bar.publish}</PostButton>
        ) : null}
      </Card>
      <Figures {...props} />
      <Card title={t.checks.fingerprint}>
        <p class="small quiet">{t.checks.fingerprintHint}</p>
        <p class="report-fingerprint">
          <code>{item.frozenSha256}</code>
        </p>
      </Card>
      <History {...props} />
    </>
  )
}

function Unfounded({ locale, checks, item, mayWrite }: ItemPageProps) {
  const t = texts[locale].checks
  if (checks.unfounded.length === 0) return null
  return (
    <div class="report-check">
      <h3>{t.unfounded}</h3>
      <p class="small">{t.unfoundedLead}</p>
      <ul class="row-list">
        {checks.unfounded.map(({ section, sentence, block }) => (
          <li key={`${block}-${sentence}`}>
            {t.quoted(sentence)}
            <p class="small quiet">
              {t.inSection(texts[locale].sections[section])}{' '}
              {isPart(section) ? (
                <EditLink id={item.id} field={section} mayWrite={mayWrite} quiet>
                  {t.fix}
                </EditLink>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isPart(section: string): section is ItemPart {
  return itemParts.some((part) => part === section)
}

function EditLink(props: {
  id: string
  field: string
  mayWrite: boolean
  quiet?: boolean
  children: ComponentChildren
}) {
  if (!props.mayWrite) return props.quiet ? null : props.children
  return <a href={`/rapporter/${props.id}/rediger#${props.field}`}>{props.children}</a>
}

function List({ title, lines }: { title: string; lines: ComponentChildren[] }) {
  if (lines.length === 0) return null
  return (
    <div class="report-check">
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={String(index)}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Changes({
  title,
  lead,
  changes,
  locale,
}: {
  title: string
  lead: string
  changes: FigureChange[]
  locale: Locale
}) {
  if (changes.length === 0) return null
  return (
    <div class="report-check">
      {title ? <h3>{title}</h3> : null}
      <p class="small">{lead}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.figure.key}>{changeWords(change, locale)}</li>
        ))}
      </ul>
    </div>
  )
}

/** What has become of a figure, in a line. */
export function changeWords({ figure, now, sort }: FigureChange, locale: Locale): string {
  const { change } = texts[locale].checks
  if (!now || sort === 'gone') return change.gone(figure.label, figure.written)
  return change[sort](
    figure.label,
    figure.written,
    sort === 'newer' ? `${now.written} (${now.period})` : now.written,
  )
}

function Freezing({ locale, item, checks }: ItemPageProps) {
  const t = texts[locale]
  const { unfounded } = checks
  return (
    <Card title={t.bar.freeze}>
      <p>{t.checks.freezeLead}</p>
      <PostForm action={`/rapporter/${item.id}/fastfrysning`} version={item.version}>
        {unfounded.length > 0 ? (
          <CheckField
            name="accept"
            label={t.checks.unfounded}
            options={[
              { value: 'yes', label: t.checks.acceptUnfounded(unfounded.length), hint: t.checks.acceptHint },
            ]}
          />
        ) : null}
        <Button>{t.bar.freeze}</Button>
      </PostForm>
    </Card>
  )
}

function Figures({ locale, item, figures }: ItemPageProps) {
  const t = texts[locale].checks
  if (figures.length === 0) return null
  return (
    <Card>
      <Details summary={`${t.figures} (${figures.length})`}>
        <ul class="row-list">
          {figures.map((figure) => (
            <li key={figure.key}>
              <a
                href={figurePath(`/rapporter/${item.id}`, figure)}
              >{`${referenceText(figure)} ${figure.label}`}</a>
              <p class="small quiet">{`${figure.written} · ${figure.period}`}</p>
            </li>
          ))}
        </ul>
      </Details>
    </Card>
  )
}

function History({ locale, events }: ItemPageProps) {
  const t = texts[locale]
  const said = (kind: string) => (t.events as Record<string, string>)[kind] ?? kind
  if (events.length === 0) return null
  return (
    <Card>
      <Details summary={t.checks.history}>
        <ul class="row-list">
          {events.map((event) => (
            <li key={`${event.at.toISOString()}-${event.kind}`}>
              {`${event.byName} ${said(event.kind)}`}
              <p class="small quiet">{writeDay(dayIn(event.at), locale)}</p>
            </li>
          ))}
        </ul>
      </Details>
    </Card>
  )
}
