/**
 * Counts the seconds a page is worked on, for the burden meter: only while it is looked at, and no longer than a minute after the last
 * touch. Sent with the form, and nowhere else. Without script the server counts from opened to sent.
 */

const idleAfter = 60_000
let seconds = 0
let lastTouch = Date.now()

for (const touch of ['pointerdown', 'keydown', 'scroll', 'focusin'])
  addEventListener(touch, () => {
    lastTouch = Date.now()
  })

setInterval(() => {
  if (document.visibilityState === 'visible' && Date.now() - lastTouch < idleAfter) seconds += 1
}, 1000)

addEventListener(
  'submit',
  (event) => {
    const field = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('input[name="_active"]')
    if (!field) return
    field.value = String(seconds)
    seconds = 0
  },
  { capture: true },
)

export {}
