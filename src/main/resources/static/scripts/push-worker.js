// Shows what the desk's gate let through, and opens it. After the end that stands in it nothing is shown, however late the
// push service brings it.
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', event => {
  const notice = event.data?.json()
  if (!notice || Date.now() >= notice.until) return
  event.waitUntil(self.registration.showNotification(notice.title, {
    body: notice.body,
    tag: `notice-${notice.id}`,
    icon: '/look/favicon.svg',
    data: { address: notice.address },
  }))
})

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(show(new URL(event.notification.data.address, self.location.origin)))
})

// Only ever a page of this desk.
async function show(address) {
  if (address.origin !== self.location.origin) return
  await self.clients.openWindow(address.href)
}
