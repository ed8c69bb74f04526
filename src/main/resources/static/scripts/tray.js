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
