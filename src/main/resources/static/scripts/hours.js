// Usual weeks at a press; without this script each hour is typed by hand.
const presets = document.querySelector('[data-hours-presets]')

function fill(button) {
  const [first, last] = button.dataset.days.split('-').map(Number)
  const spans = button.dataset.spans.split(' ')
  for (let day = 1; day <= 7; day++) {
    for (let span = 0; span < 2; span++) {
      const open = day >= first && day <= last
      const [opens, closes] = (open ? spans[span] ?? '-' : '-').split('-')
      presets.form[`opens-${day}-${span}`].value = opens
      presets.form[`closes-${day}-${span}`].value = closes
    }
  }
}

if (presets) {
  presets.form = presets.closest('form')
  presets.hidden = false
  presets.addEventListener('click', event => {
    const button = event.target.closest('[data-spans]')
    if (button) fill(button)
  })
}
