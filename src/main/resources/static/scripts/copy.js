// Copies what stands somewhere on the page; where the browser keeps its clipboard, it is marked, to be copied by hand.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  const place = document.getElementById(button.dataset.copy)
  try {
    await navigator.clipboard.writeText(place.value ?? place.textContent)
    button.firstElementChild.textContent = button.dataset.copied
  } catch {
    mark(place)
  }
})

function mark(place) {
  if (place.select) place.select()
  else window.getSelection().selectAllChildren(place)
}
