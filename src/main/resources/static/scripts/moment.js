// Keeps "3 min" true while the page stands: <time data-since datetime="..."> counts from its own moment.
const [now, minutes, hours, day, days] = (document.querySelector('meta[name=moments]')?.content ?? '').split('|')

// The desk's own clock counts, whatever this machine's says.
const ahead = Date.now() - (Date.parse(document.querySelector('meta[name=now]')?.content ?? '') || Date.now())

function words(since) {
  const passed = Math.max(0, Math.floor((Date.now() - ahead - since) / 60000))
  if (passed === 0) return now
  if (passed < 60) return minutes.replace('#', passed)
  if (passed < 24 * 60) return hours.replace('#', Math.floor(passed / 60))
  const count = Math.floor(passed / (24 * 60))
  return count === 1 ? day : days.replace('#', count)
}

function refresh() {
  if (document.hidden) return
  for (const time of document.querySelectorAll('time[data-since]')) {
    const text = words(Date.parse(time.dateTime))
    if (time.textContent !== text) time.textContent = text
  }
}

if (now) {
  setInterval(refresh, 20000)
  document.addEventListener('visibilitychange', refresh)
}
