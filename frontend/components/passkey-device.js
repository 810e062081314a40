// Asks the browser for passkeys: what goes in and comes back is JSON, as the server made and reads it.
class PasskeyDevice extends HTMLElement {
  /** Whether this browser has passkeys and takes their options as JSON. */
  known() {
    return !!(window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON);
  }

  answer(options) {
    return navigator.credentials
      .get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })
      .then((given) => JSON.stringify(given.toJSON()));
  }

  make(options) {
    return navigator.credentials
      .create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) })
      .then((made) => JSON.stringify(made.toJSON()));
  }
}
customElements.define('passkey-device', PasskeyDevice);
