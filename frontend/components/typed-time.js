// Reads times of day as people type them, for <vaadin-time-picker>. A plain module: no framework, no build.
// Called by org.tenderpoint.platform.ui.TimeField with the words of the two halves of the day, empty for 24 hours.

const WORDS = { noon: 12 * 60, midday: 12 * 60, midnight: 0 };
// 2, 14, 2.30, 14:30, 14h30, 1430, 930; then am, pm, a, p, Uhr, h
const TYPED = /^(\d{1,2})(?:\s*[:.,h]\s*([0-5]\d)|([0-5]\d))?\s*(?:(a|p)\.?(?:\s?m\.?)?|h|hrs?|uhr|o'?clock)?$/;

// the minutes since midnight, or undefined for what is no time
function read(text) {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed in WORDS) {
    return WORDS[typed];
  }
  const parts = TYPED.exec(typed);
  if (!parts) {
    return undefined;
  }
  let hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? parts[3] ?? 0);
  if (parts[4]) {
    // 14 pm is said now and then and means 14; 14 am means nothing
    if (parts[4] === 'a' && hours > 12 || parts[4] === 'p' && hours === 0) {
      return undefined;
    }
    hours = parts[4] === 'a' ? hours % 12 : hours < 12 ? hours + 12 : hours;
  }
  return hours < 24 ? hours * 60 + minutes : undefined;
}

function written(time, morning, afternoon) {
  const hours = Number(time.hours);
  const minutes = String(time.minutes ?? 0).padStart(2, '0');
  return morning
      ? `${hours % 12 || 12}:${minutes} ${hours < 12 ? morning : afternoon}`
      : `${String(hours).padStart(2, '0')}:${minutes}`;
}

function accessor(object, name) {
  for (let at = object; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found?.set) {
      return found;
    }
  }
  return undefined;
}

window.writeTimes = (picker, morning, afternoon) => customElements.whenDefined('vaadin-time-picker').then(() => {
  const own = {
    formatTime: time => time ? written(time, morning, afternoon) : '',
    parseTime: text => {
      const since = text ? read(text) : undefined;
      return since === undefined ? undefined : { hours: Math.floor(since / 60), minutes: since % 60, seconds: 0, milliseconds: 0 };
    },
  };
  picker.ownTimes = own;
  if (!Object.hasOwn(picker, 'i18n')) {
    // the framework writes its own reader into this property, at moments of its choosing
    const i18n = accessor(picker, 'i18n');
    Object.defineProperty(picker, 'i18n', {
      configurable: true,
      get() { return i18n.get.call(this); },
      set(value) { i18n.set.call(this, { ...value, ...this.ownTimes }); },
    });
  }
  picker.i18n = { ...picker.i18n };
});
