/**
 * The picture of a room keeps itself new: the page is fetched again, twice a second on the big screen, and its picture is put in place
 * when a new batch is in it. When the network is gone it goes on trying; when the picture is no longer there the page says why. Without
 * script one follows the link.
 */

const start = document.querySelector<HTMLElement>('[data-live-picture]')
if (start) follow(start)

function follow(place: HTMLElement): void {
  sayItself(place)
  const everyMilliseconds = Number(place.dataset.every)
  let shown: HTMLElement | null = place
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (answer.ok && !answer.redirected) shown = replaced(shown ?? place, await answer.text())
    } catch {
      // no network now: the next look may have it
    }
    if (shown === null) location.reload()
    else setTimeout(look, document.hidden ? everyMilliseconds * 10 : everyMilliseconds)
  }
  setTimeout(look, everyMilliseconds)
}

/** The picture that stands there now; null when there is none any more. */
function replaced(shown: HTMLElement, html: string): HTMLElement | null {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const next = page.querySelector<HTMLElement>('[data-live-picture]')
  if (!next) return null
  if (next.dataset.batch === shown.dataset.batch) return shown
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
