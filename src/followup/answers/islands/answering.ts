/**
 * Answers go through a lost connection: the page sends its form itself, and when there is no network it keeps the form and tries again
 * until the site has confirmed it. The form's one-time key makes it count once, however often it is sent. Without script the browser sends.
 */

const keptUnder = () => `svar:${location.pathname}`
const place = document.querySelector<HTMLElement>('[data-answering]')
const form = place?.querySelector('form')
if (place && form) start(place, form)
addEventListener('popstate', () => location.reload())

function start(around: HTMLElement, sent: HTMLFormElement): void {
  const state = document.createElement('p')
  state.className = 'answering-state'
  state.setAttribute('role', 'status')
  around.append(state)
  let isWaiting = false

  const send = async (body: string) => {
    state.textContent = around.dataset.sending ?? ''
    try {
      const answer = await fetch(sent.action, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      })
      const html = await answer.text()
      if (answer.status >= 500) throw new Error('not now')
      // a network that asks for a password answers in the site's name: wait until it is the site itself
      if (!html.includes('id="indhold"')) throw new Error('not the site')
      forget()
      show(answer, html)
    } catch {
      remember(body)
      state.textContent = around.dataset.waiting ?? ''
      wait(body)
    }
  }
  const wait = (body: string) => {
    if (isWaiting) return
    isWaiting = true
    const again = () => {
      window.removeEventListener('online', again)
      clearTimeout(timer)
      isWaiting = false
      void send(body)
    }
    const timer = setTimeout(again, 4_000)
    window.addEventListener('online', again)
  }

  sent.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isWaiting) return
    const fields = new FormData(sent, event.submitter)
    void send(new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString())
  })
  const left = read()
  if (left) void send(left)
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
