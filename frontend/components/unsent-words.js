// Sends along with the page's last message what somebody has typed or chosen and the server has not confirmed. A plain
// module: no framework, no build.
//
// A field waits two seconds with what is typed, and while a message is under way all others wait for its answer; a page that
// is left then loses them. Vaadin ends each page by a beacon, which the browser delivers even after the page is gone. The
// words go in it, since a message of their own may be overtaken by it and then finds the page closed.
const VALUES = {
  'vaadin-text-field': 'value',
  'vaadin-text-area': 'value',
  'vaadin-email-field': 'value',
  'vaadin-integer-field': 'value',
  'vaadin-radio-group': 'value',
  'vaadin-checkbox': 'checked'
};
// longer than a field waits
const CONFIRMED_AFTER = 3_000;
// node.properties, as Flow counts what a node has
const PROPERTIES = 1;

const changed = new Set();
let last = 0;

function clients() {
  return Object.values(window.Vaadin?.Flow?.clients ?? {});
}

function note(event) {
  const field = event.composedPath().find((one) => VALUES[one.localName]);
  if (field) {
    changed.add(field);
    last = Date.now();
  }
}

function words() {
  const client = clients().find((one) => one.getNodeId);
  return [...changed]
    .filter((field) => field.isConnected)
    .map((field) => [field, client?.getNodeId(field)])
    .filter(([, node]) => node > 0)
    .map(([field, node]) => {
      const property = VALUES[field.localName];
      return { type: 'mSync', node, feature: PROPERTIES, property, value: field[property] };
    });
}

function withWords(body) {
  const message = JSON.parse(body);
  message.rpc.push(...words());
  return JSON.stringify(message);
}

/** Forgets what the server must have by now; called again and again. */
export function forget() {
  if (changed.size > 0 && Date.now() - last > CONFIRMED_AFTER && clients().every((one) => !one.isActive?.())) {
    changed.clear();
  }
}

let started = false;

export function start() {
  if (started) {
    return;
  }
  started = true;
  document.addEventListener('input', note, true);
  document.addEventListener('change', note, true);
  const send = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (address, body) =>
    send(address, typeof body === 'string' && body.includes('"UNLOAD"') ? withWords(body) : body);
}
