/**
 * Fast entry by keyboard. Each row is a form that works by itself; here arrows move between rows, 1–4 choose a status, and the same
 * form is sent by fetch so that the page stays where it is. What goes wrong is left to the form itself.
 */

const root = document.querySelector<HTMLElement>('[data-review-keys]')
if (root) listen(root)

function listen(entry: HTMLElement): void {
  document.querySelector('.keys-hint')?.removeAttribute('hidden')
  entry.addEventListener('keydown', (event) => onKey(entry, event))
  entry.addEventListener('change', (event) => {
    const field = event.target
    if (field instanceof HTMLInputElement && field.name === 'status' && field.form) saveSoon(field.form)
    if (field instanceof HTMLTextAreaElement && field.form && isAnswered(field.form)) saveSoon(field.form)
  })
  entry.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('entry-form')) return
    event.preventDefault()
    save(form)
  })
}

function onKey(entry: HTMLElement, event: KeyboardEvent): void {
  const field = event.target
  if (event.ctrlKey || event.metaKey || event.altKey || !(field instanceof HTMLElement)) return
  const row = field.closest<HTMLElement>('[data-row]')
  if (!row || isWriting(field)) return
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    event.preventDefault()
    focusRow(entry, row, step)
  } else if (/^[1-4]$/.test(event.key)) {
    event.preventDefault()
    choose(row, Number(event.key) - 1)
  } else if (event.key === '/') {
    event.preventDefault()
    location.assign('/soeg')
  } else if (event.key === '?') {
    document.querySelector('.keys-hint')?.scrollIntoView({ block: 'center' })
  }
}

function isWriting(field: HTMLElement): boolean {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return true
  return field instanceof HTMLInputElement && field.type !== 'radio' && field.type !== 'checkbox'
}

function focusRow(entry: HTMLElement, row: HTMLElement, step: number): void {
  const rows = [...entry.querySelectorAll<HTMLElement>('[data-row]')]
  const next = rows[rows.indexOf(row) + step]
  const radio =
    next?.querySelector<HTMLInputElement>('input[name="status"]:checked') ??
    next?.querySelector<HTMLInputElement>('input[name="status"]')
  radio?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function choose(row: HTMLElement, index: number): void {
  const radio = row.querySelectorAll<HTMLInputElement>('input[name="status"]')[index]
  if (!radio?.form) return
  radio.checked = true
  radio.focus()
  if (isWhole(radio.form)) save(radio.form)
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Left and right walk through the choices: wait until they rest. */
function saveSoon(form: HTMLFormElement): void {
  if (waiting) clearTimeout(waiting)
  if (isWhole(form)) waiting = setTimeout(() => save(form), 500)
}

/** A note is kept as soon as it is left, once there is a status it belongs to. */
function isAnswered(form: HTMLFormElement): boolean {
  const answer = new FormData(form)
  return answer.get('status') === 'not-now'
    ? Boolean(answer.get('reason') && answer.get('reviewOn'))
    : answer.has('status')
}

/** "Not now" needs its reason and day first: opens the fields and goes there. */
function isWhole(form: HTMLFormElement): boolean {
  const chosen = new FormData(form).get('status')
  if (chosen !== 'not-now') return true
  const reason = form.querySelector<HTMLTextAreaElement>('[name="reason"]')
  const day = form.querySelector<HTMLInputElement>('[name="reviewOn"]')
  if (reason?.value.trim() && day?.value) return true
  form.querySelector('details')?.setAttribute('open', '')
  ;(reason?.value.trim() ? day : reason)?.focus()
  return false
}

async function save(form: HTMLFormElement): Promise<void> {
  if (waiting) clearTimeout(waiting)
  const row = form.closest<HTMLElement>('[data-row]')
  const words = root?.dataset ?? {}
  if (!row) return
  if (row.dataset.busy) {
    row.dataset.busy = 'changed'
    return
  }
  row.dataset.busy = 'yes'
  say(row, words.saving ?? '', false)
  const body = new FormData(form)
  body.set('as', 'json')
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
    if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('application/json')) {
      form.submit()
      return
    }
    const saved = (await answer.json()) as { version: number; status: string; words: string }
    setField(form, '_version', String(saved.version))
    setField(form, '_key', newKey())
    showState(row, saved)
    say(row, words.saved ?? '', false)
  } catch {
    say(row, words.failed ?? '', true)
  }
  const isChanged = row.dataset.busy === 'changed'
  delete row.dataset.busy
  if (isChanged) await save(form)
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  if (field) field.value = value
}

/** Every saving is a new posting and needs a key of its own. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

function showState(row: HTMLElement, saved: { status: string; words: string }): void {
  const chip = row.querySelector<HTMLElement>('[data-state] .status-chip')
  if (!chip) return
  const mark = row.querySelector(`.entry-choice .status-mark-${saved.status}`)?.cloneNode(true)
  chip.className = `status-chip ${saved.status}`
  chip.replaceChildren(...(mark ? [mark] : []), saved.words)
}

function say(row: HTMLElement, words: string, failed: boolean): void {
  row.classList.toggle('failed', failed)
  const place = row.querySelector('[data-saved-words]')
  if (place) place.textContent = words
}
