/** The response rate keeps itself new: the page is fetched again every few seconds and the figures are put in place. */

const everyMilliseconds = 5_000

const start = document.querySelector<HTMLElement>('[data-live-rate]')
if (start) follow(start)

function follow(place: HTMLElement): void {
  let shown = place
  const look = async () => {
    try {
      const answer = document.hidden ? null : await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (answer?.ok) shown = replaced(shown, await answer.text())
    } catch {
      // no network now: the next look may have it
    }
    setTimeout(look, everyMilliseconds)
  }
  setTimeout(look, everyMilliseconds)
}

function replaced(shown: HTMLElement, html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const next = page.querySelector<HTMLElement>('[data-live-rate]')
  if (!next || next.innerHTML === shown.innerHTML) return shown
  const fresh = document.importNode(next, true)
  shown.replaceWith(fresh)
  return fresh
}

export {}
