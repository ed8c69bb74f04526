// The Bluesky network in one process, on loopback alone. Prints READY with its addresses; ends with its standard input.
import net from 'node:net'

// The servers ask for every interface: they get the loopback one. It must stand before they are loaded.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given
  if (typeof first === 'number') return listen.call(this, first, '127.0.0.1', ...rest.filter((each) => typeof each === 'function'))
  if (first && typeof first === 'object' && 'port' in first) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  return listen.apply(this, given)
}

const { TestNetwork } = await import('@atproto/dev-env')
const port = (name) => (process.env[name] ? { port: Number(process.env[name]) } : {})
const network = await TestNetwork.create({
  plc: port('PLC_PORT'),
  pds: { ...port('PDS_PORT'), hostname: 'localhost', enableDidDocWithSession: true },
  bsky: port('BSKY_PORT'),
  ozone: port('OZONE_PORT'),
})

const stop = async () => {
  setTimeout(() => process.exit(0), 5000).unref()
  try { await network.close() } finally { process.exit(0) }
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.stdin.on('end', stop).on('close', stop).resume()

console.log('READY ' + JSON.stringify({
  plc: network.plc.url,
  pds: network.pds.url,
  bsky: network.bsky.url,
  ozone: network.ozone.url,
}))
