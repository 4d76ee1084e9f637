/**
 * Answers go through a lost connection: the page sends its form itself, and when there is no network it keeps the form and tries again
 * until the site has confirmed it. The form's one-time key makes it count once, however often it is sent. What is typed is saved too when
 * the page is put away, as a telephone call does. Without script the browser sends.
 */

const patience = 15_000
const betweenTries = 4_000
const keptUnder = () => `svar:${location.pathname}`

const place = document.querySelector<HTMLElement>('[data-answering]')
const form = place?.querySelector('form')
if (place && form) start(place, form)
addEventListener('popstate', () => location.reload())

function start(around: HTMLElement, sent: HTMLFormElement): void {
  const state = stateBelow(around)
  let isBusy = false

  const send = async (body: string) => {
    isBusy = true
    sent.inert = true
    state.say(around.dataset.sending ?? '')
    try {
      const { answer, html } = await post(sent.action, body)
      forget()
      removeEventListener('beforeunload', warn)
      show(answer, html)
    } catch {
      remember(body)
      addEventListener('beforeunload', warn)
      state.say(around.dataset.waiting ?? '', around.dataset.retry)
      state.whenTriedAgain(() => void send(body))
    }
  }
  const saving = saveWhenPutAway(sent, () => !isBusy)
  sent.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    await saving()
    void send(written(sent, event.submitter))
  })
  const left = read()
  if (left) void send(left)
}

/** Posts, and throws unless it was the site that answered and had done its work. */
async function post(action: string, body: string, keepalive = false) {
  const answer = await fetch(action, {
    method: 'POST',
    body,
    keepalive,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    signal: AbortSignal.timeout(patience),
  })
  const html = await answer.text()
  if (answer.status >= 500) throw new Error('not now')
  // a network that asks for a password answers in the site's name, also with 200: wait until it is the site itself
  if (!html.includes('id="indhold"')) throw new Error('not the site')
  return { answer, html }
}

/** The line below the form that says how the sending goes, and the ways to try again: by button, by network, by waiting. */
function stateBelow(around: HTMLElement) {
  const words = document.createElement('p')
  words.className = 'answering-state'
  words.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button secondary'
  button.hidden = true
  around.append(words, button)
  return {
    say(text: string, retry?: string) {
      words.textContent = text
      const at = document.activeElement
      button.textContent = retry ?? ''
      button.hidden = retry === undefined
      // the form cannot be used while it waits: who stood in it stands by what can be done
      if (retry && (at === document.body || around.contains(at))) button.focus()
    },
    whenTriedAgain(tryAgain: () => void) {
      const again = () => {
        window.removeEventListener('online', again)
        button.removeEventListener('click', again)
        clearTimeout(timer)
        tryAgain()
      }
      const timer = setTimeout(again, betweenTries)
      window.addEventListener('online', again)
      button.addEventListener('click', again)
    },
  }
}

/** Saves what is typed when the page is hidden, under a key of its own. Gives what waits until that is done. */
function saveWhenPutAway(sent: HTMLFormElement, isIdle: () => boolean): () => Promise<void> {
  let saved = written(sent)
  let underWay: Promise<void> = Promise.resolve()
  const save = async () => {
    const now = written(sent)
    saved = now
    const body = new URLSearchParams(now)
    body.set('_key', crypto.randomUUID())
    body.set('_go', 'stay')
    try {
      const { answer, html } = await post(sent.action, body.toString(), true)
      if (answer.ok) takeMark(sent, html)
    } catch {
      // it is all still in the form
    }
  }
  const onHidden = () => {
    const isSection = sent.querySelector('[name="_go"]') !== null
    if (!sent.isConnected) document.removeEventListener('visibilitychange', onHidden)
    else if (document.hidden && isSection && isIdle() && written(sent) !== saved) underWay = save()
  }
  document.addEventListener('visibilitychange', onHidden)
  return () => underWay
}

/** The form now follows what was just saved from it, so that its own saving is not taken for another device's. */
function takeMark(sent: HTMLFormElement, html: string): void {
  const mark = '[name="_seen"]'
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLInputElement>(mark)
  const here = sent.querySelector<HTMLInputElement>(mark)
  if (next && here) here.value = next.value
}

function written(sent: HTMLFormElement, submitter?: HTMLElement | null): string {
  const fields = new FormData(sent, submitter)
  return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString()
}

/** Puts the page the site answered with in place: the next one, or the same with what is wrong and what was typed. */
function show(answer: Response, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const next = page.querySelector('main')
  const here = document.querySelector('main')
  if (!next || !here) {
    location.assign(answer.url)
    return
  }
  if (answer.redirected) history.pushState(null, '', answer.url)
  document.title = page.title
  const fresh = document.importNode(next, true)
  here.replaceWith(fresh)
  const around = fresh.querySelector<HTMLElement>('[data-answering]')
  const again = around?.querySelector('form')
  if (around && again) start(around, again)
  scrollTo(0, 0)
  ;(fresh.querySelector<HTMLElement>('.error-summary') ?? fresh).focus()
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Where the browser keeps nothing, the page itself still does. */
function remember(body: string): void {
  try {
    sessionStorage.setItem(keptUnder(), body)
  } catch {
    // a browser that keeps nothing
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(keptUnder())
  } catch {
    return null
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(keptUnder())
  } catch {
    // a browser that keeps nothing
  }
}

export {}
