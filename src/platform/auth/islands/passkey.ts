import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

// A form with data-passkey asks the device for a passkey when it is sent, puts the answer in its own field, and then goes the ordinary way.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form)

function prepare(form: HTMLFormElement) {
  const answer = form.elements.namedItem('credential')
  const said = form.querySelector<HTMLElement>('[data-passkey-said]')
  if (!(answer instanceof HTMLInputElement) || !said) return
  if (!browserSupportsWebAuthn()) {
    said.textContent = form.dataset.unsupported ?? ''
    return
  }
  for (const button of form.querySelectorAll('button')) button.disabled = false
  form.addEventListener('submit', async (event) => {
    if (answer.value) return
    event.preventDefault()
    said.textContent = form.dataset.waiting ?? ''
    try {
      answer.value = JSON.stringify(await ask(form))
      form.requestSubmit()
    } catch {
      answer.value = ''
      said.textContent = form.dataset.failed ?? ''
    }
  })
}

function ask(form: HTMLFormElement) {
  const optionsJSON = JSON.parse(form.dataset.options ?? '{}')
  return form.dataset.passkey === 'register'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON })
}
