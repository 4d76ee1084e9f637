/**
 * The picture of a room keeps itself new: the page is fetched again every half second, and its picture is put in place when a new batch
 * is in it. When the network is gone it goes on trying. Without script one follows the link.
 */

const everyMilliseconds = 500

const start = document.querySelector<HTMLElement>('[data-live-picture]')
if (start) follow(start)

function follow(place: HTMLElement): void {
  sayItself(place)
  let shown = place
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (answer.ok) shown = replaced(shown, await answer.text())
    } catch {
      // no network now: the next look may have it
    }
    setTimeout(look, document.hidden ? everyMilliseconds * 10 : everyMilliseconds)
  }
  setTimeout(look, everyMilliseconds)
}

function replaced(shown: HTMLElement, html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const next = page.querySelector<HTMLElement>('[data-live-picture]')
  if (!next || next.dataset.batch === shown.dataset.batch) return shown
  const fresh = document.importNode(next, true)
  shown.replaceWith(fresh)
  sayItself(fresh)
  return fresh
}

/** The link is not needed when the page keeps itself new. */
function sayItself(place: HTMLElement): void {
  const note = place.querySelector('[data-live-note]')
  if (note) note.textContent = place.dataset.livePicture ?? ''
}
