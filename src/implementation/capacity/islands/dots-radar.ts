/** Draws the line between the dots as they are placed, and lets one press or drag on the radar instead of its radio buttons. */

const radar = document.querySelector<HTMLElement>('[data-dots-radar]')
const form = radar?.closest('form')
if (radar && form) begin(radar, form)

function begin(place: HTMLElement, dots: HTMLFormElement): void {
  const points = [...place.querySelectorAll<SVGCircleElement>('.point')]
  place.hidden = false
  dots.addEventListener('change', () => draw(place, dots, points))
  place.addEventListener('click', (event) => placeDot(closestPoint(points, event, null), dots))
  // a mouse drags a dot along its own spoke; a finger scrolls the page, and taps
  let spoke: string | null = null
  place.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') spoke = closestPoint(points, event, null)?.dataset.field ?? null
  })
  place.addEventListener('pointermove', (event) => {
    if (spoke !== null) placeDot(closestPoint(points, event, spoke), dots)
  })
  addEventListener('pointerup', () => {
    spoke = null
  })
  draw(place, dots, points)
}

function placeDot(point: SVGCircleElement | undefined, dots: HTMLFormElement): void {
  const { field, value } = point?.dataset ?? {}
  const radio = dots.querySelector<HTMLInputElement>(`input[name="${field}"][value="${value}"]`)
  if (!radio || radio.checked) return
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The point closest to where one pressed, however small it is drawn; on one spoke when a dot is being dragged. */
function closestPoint(points: SVGCircleElement[], { clientX, clientY }: MouseEvent, spoke: string | null) {
  const away = (point: SVGCircleElement) => {
    const { left, top, width, height } = point.getBoundingClientRect()
    return Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY)
  }
  return points
    .filter(({ dataset }) => spoke === null || dataset.field === spoke)
    .sort((one, other) => away(one) - away(other))[0]
}

function draw(place: HTMLElement, dots: HTMLFormElement, points: SVGCircleElement[]): void {
  const chosen = new FormData(dots)
  const placed = points.filter(({ dataset }) => chosen.get(dataset.field ?? '') === dataset.value)
  for (const point of points) point.classList.toggle('chosen', placed.includes(point))
  const isWhole = placed.length === new Set(points.map(({ dataset }) => dataset.field)).size
  const line = placed.map((point) => `${point.getAttribute('cx')} ${point.getAttribute('cy')}`).join('L')
  place.querySelector('.line')?.setAttribute('d', line && `M${line}${isWhole ? 'Z' : ''}`)
}
