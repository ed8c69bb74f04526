// The tray counts down by itself; the server alone decides what leaves.
const started = new WeakMap()

function tick() {
  for (const item of document.querySelectorAll('[data-leaves]')) {
    if (!started.has(item)) started.set(item, performance.now())
    const passed = (performance.now() - started.get(item)) / 1000
    const left = Math.max(0, Math.ceil(Number(item.dataset.leaves) - passed))
    const number = item.querySelector('[data-seconds]')
    if (number.textContent !== String(left)) number.textContent = left
    item.querySelector('progress').value = left
  }
}

setInterval(tick, 500)
tick()

// What was taken back is a draft again: the empty composer that is open asks for it.
document.body.addEventListener('htmx:afterRequest', async event => {
  const { requestConfig, successful } = event.detail
  if (!successful || requestConfig.verb !== 'delete' || !requestConfig.path.startsWith('/outgoing/')) return
  const area = composer()
  if (!area || area.value !== '') return
  const address = area.dataset.draft.replace(/draft$/, 'composer')
  await htmx.ajax('GET', address, { target: '#composer', swap: 'outerHTML' })
  const again = composer()
  if (again?.value) again.focus()
})

function composer() {
  return document.querySelector('[data-composer] .composer-text')
}
