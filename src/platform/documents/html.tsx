import type { ComponentChildren, VNode } from 'preact'
import {
  type Block,
  bylineOf,
  type Figure,
  isFilled,
  linkText,
  type ReportDocument,
  type Run,
  safeUrl,
  type Table,
} from './document.ts'
import { readDrawing } from './drawing.ts'
import { headingLevels, type Numbering, numberFigures } from './numbering.ts'
import { type DocumentWords, documentWords } from './texts.ts'

/** A document as a page: the same model as the PDF and the Word file, its title as h1, without style or script of its own. */
export function DocumentPage({ document }: { document: ReportDocument }): VNode {
  const words = documentWords(document.language)
  const filled = document.blocks.filter(isFilled)
  const setting: Setting = {
    words,
    numbering: numberFigures(document, words),
    levels: headingLevels(filled),
  }
  return (
    <article class="document" lang={document.language}>
      <header class="document-head">
        <p class="document-place">{document.municipality}</p>
        <h1>{document.title}</h1>
        {document.subtitle ? <p class="lead">{document.subtitle}</p> : null}
        <p class="small">{bylineOf(document)}</p>
      </header>
      {filled.map((block, index) => (
        <BlockPart key={String(index)} block={block} setting={setting} />
      ))}
      <footer class="document-foot small">
        <p>{document.footer}</p>
      </footer>
    </article>
  )
}

interface Setting {
  readonly words: DocumentWords
  readonly numbering: Numbering
  readonly levels: Map<Block, 2 | 3>
}

function BlockPart({ block, setting }: { block: Block; setting: Setting }): VNode | null {
  const runs = (list: readonly Run[]) => <Runs runs={list} numbering={setting.numbering} />
  switch (block.kind) {
    case 'heading':
      return setting.levels.get(block) === 3 ? <h3>{block.text}</h3> : <h2>{block.text}</h2>
    case 'paragraph':
      return <p>{runs(block.runs)}</p>
    case 'bullets':
      return <ul>{block.points.map(point)}</ul>
    case 'numbered':
      return <ol>{block.points.map(point)}</ol>
    case 'note':
      return (
        <div class={block.tone === 'warning' ? 'note attention' : 'note plain'} role="note">
          <p>
            <strong>{setting.words[block.tone]}</strong> {runs(block.runs)}
          </p>
        </div>
      )
    case 'keyValues':
      return (
        <dl class="document-facts">
          {block.entries.map((entry, index) => (
            <div key={String(index)}>
              <dt>{entry.label}</dt>
              <dd>{runs(entry.runs)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TablePart table={block} setting={setting} />
    case 'figure':
      return <FigurePart figure={block} setting={setting} />
    case 'pageBreak':
      return <div class="page-break" aria-hidden="true" />
  }

  function point(list: readonly Run[], index: number): VNode {
    return <li key={String(index)}>{runs(list)}</li>
  }
}

function Runs({ runs, numbering }: { runs: readonly Run[]; numbering: Numbering }): VNode {
  return (
    <>
      {runs.map((run, index) => (
        <RunPart key={String(index)} run={run} numbering={numbering} />
      ))}
    </>
  )
}

function RunPart({ run, numbering }: { run: Run; numbering: Numbering }): VNode {
  switch (run.kind) {
    case 'text':
      return <Lines text={run.text} />
    case 'bold':
      return <strong>{<Lines text={run.text} />}</strong>
    case 'italic':
      return <em>{<Lines text={run.text} />}</em>
    case 'link': {
      const url = safeUrl(run.url)
      return url === null ? <Lines text={run.text} /> : <a href={url}>{linkText(run.text, url)}</a>
    }
    case 'figureReference': {
      const { text, anchor } = numbering.referenceTo(run.id)
      return anchor === null ? <span class="figure-id">{text}</span> : <a href={`#${anchor}`}>{text}</a>
    }
  }
}

/** A line break inside what somebody wrote stays a line break. */
function Lines({ text }: { text: string }): VNode {
  const lines = text.split(/\r\n?|\n/)
  return <>{lines.flatMap((line, index) => (index === 0 ? [line] : [<br key={String(index)} />, line]))}</>
}

function TablePart({ table, setting }: { table: Table; setting: Setting }): VNode {
  const { label, anchor } = setting.numbering.placeOf(table)
  const sideOf = (column: number) => (table.headers[column]?.align === 'end' ? 'right' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must be reached with the keyboard
    <section class="table-frame" aria-labelledby={`${anchor}-caption`} tabIndex={0} id={anchor}>
      <table class="table">
        <caption id={`${anchor}-caption`}>
          <Caption label={label} figureId={table.figureId} words={setting.words}>
            {table.caption}
          </Caption>
        </caption>
        <thead>
          <tr>
            {table.headers.map((header, column) => (
              <th key={String(column)} scope="col" class={sideOf(column)}>
                {header.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={String(index)}>
              {row.map((cell, column) => (
                <Cell
                  key={String(column)}
                  column={column}
                  side={sideOf(column)}
                  label={table.headers[column]?.text}
                >
                  <Lines text={cell} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  column: number
  side: 'right' | undefined
  label: string | undefined
  children: ComponentChildren
}

function Cell({ column, side, label, children }: CellProps): VNode {
  return column === 0 ? (
    <th scope="row" class={side}>
      {children}
    </th>
  ) : (
    <td class={side} data-label={label}>
      {children}
    </td>
  )
}

function FigurePart({ figure, setting }: { figure: Figure; setting: Setting }): VNode {
  const { label, anchor } = setting.numbering.placeOf(figure)
  return (
    <figure class="document-figure" id={anchor}>
      <Picture name={figure.altText} svg={readDrawing(figure, anchor).svg} />
      <figcaption>
        <Caption label={label} figureId={figure.figureId} words={setting.words}>
          {figure.caption}
        </Caption>
      </figcaption>
    </figure>
  )
}

/** The drawing has been written anew by `readDrawing`, so there is nothing in it but shapes and escaped text. */
function Picture({ name, svg }: { name: string; svg: string }): VNode {
  return <div role="img" aria-label={name} dangerouslySetInnerHTML={{ __html: svg }} />
}

interface CaptionProps {
  label: string
  figureId: string | undefined
  words: DocumentWords
  children: ComponentChildren
}

function Caption({ label, figureId, words, children }: CaptionProps): VNode {
  return (
    <>
      <strong>{label}.</strong> {children}
      {figureId === undefined ? null : (
        <span class="figure-id">
          {' '}
          {words.figureId} {figureId}
        </span>
      )}
    </>
  )
}
