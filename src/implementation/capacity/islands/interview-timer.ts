/** Two clocks of ten minutes for the pair interview. Without script the page says to use the clock of a phone. */

for (const place of document.querySelectorAll<HTMLElement>('[data-interview-timer]')) makeTimer(place)

function makeTimer(place: HTMLElement): void {
  const seconds = Number(place.dataset.interviewTimer)
  const clock = document.createElement('p')
  clock.className = 'turn-clock'
  clock.setAttribute('role', 'timer')
  const said = document.createElement('p')
  said.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button secondary'
  place.replaceChildren(clock, button, said)
  let endsAt: number | null = null
  let ticking: ReturnType<typeof setInterval> | undefined

  function show(): void {
    // by the clock and not by counting: a phone that sleeps wakes up at the right time
    const left = endsAt === null ? seconds : Math.max(0, Math.round((endsAt - Date.now()) / 1000))
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    if (endsAt !== null && left === 0) stop(place.dataset.done ?? '')
  }

  function stop(words: string): void {
    clearInterval(ticking)
    endsAt = null
    button.textContent = place.dataset.start ?? ''
    said.textContent = words
  }

  button.addEventListener('click', () => {
    if (endsAt !== null) {
      stop('')
      show()
      return
    }
    endsAt = Date.now() + seconds * 1000
    said.textContent = ''
    button.textContent = place.dataset.stop ?? ''
    ticking = setInterval(show, 250)
    show()
  })
  stop('')
  show()
}
