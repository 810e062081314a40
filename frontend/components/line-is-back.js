// Takes "Connection lost" off the page when the line is back. A plain module: no framework, no build.
// The client of Vaadin Flow (25.2) leaves it standing if something was typed while the line was gone: the message that
// waited is on its way already when the first one arrives, and a client that is still busy is not called connected. Told
// that the browser is online, it asks the server once more.
const FIRST_LOOK_MILLIS = 2000;
const NEXT_LOOK_MILLIS = 10000;

const line = window.Vaadin.connectionState;
let look;

function busy() {
  return Object.values(window.Vaadin.Flow?.clients ?? {}).some((client) => client.isActive?.());
}

function later(millis) {
  clearTimeout(look);
  look = setTimeout(() => {
    if (line.state !== 'reconnecting') {
      return;
    }
    if (busy()) {
      later(FIRST_LOOK_MILLIS);
    } else {
      later(NEXT_LOOK_MILLIS);
      window.dispatchEvent(new Event('online'));
    }
  }, millis);
}

line.addStateChangeListener((before, now) => {
  if (now === 'reconnecting') {
    later(FIRST_LOOK_MILLIS);
  }
});

// Vaadin's notice stands outside of all parts of the page; as a status it is one, and is read out when it appears
document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
