// This browser may be reached by web push: its person says so here, in this very browser.
const part = document.querySelector('[data-push]')
const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

if (part && able) {
  part.hidden = false
  part.querySelector('[data-push-allow]').addEventListener('click', attempt)
}

async function attempt({ currentTarget: button }) {
  const wrong = part.querySelector('[data-push-wrong]')
  wrong.hidden = true
  button.disabled = true
  try {
    await allow()
    window.location.reload()
  } catch (refused) {
    wrong.textContent = button.dataset.failed
    wrong.hidden = false
  } finally {
    button.disabled = false
  }
}

async function allow() {
  const registration = await navigator.serviceWorker.register('/scripts/push-worker.js')
  await active(registration)
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: part.dataset.push,
  })
  const { endpoint, keys } = subscription.toJSON()
  const answer = await fetch('/me/reach/devices', {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': part.dataset.csrf },
    body: new URLSearchParams({ endpoint, key: keys.p256dh, auth: keys.auth }),
  })
  if (!answer.ok) throw new Error(`the desk answered ${answer.status}`)
}

function active(registration) {
  if (registration.active) return Promise.resolve()
  const worker = registration.installing ?? registration.waiting
  return new Promise(resolve => {
    worker.addEventListener('statechange', () => { if (worker.state === 'activated') resolve() })
  })
}
