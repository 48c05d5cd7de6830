/* Notes and timer of one call: typed words are sent after a pause, and when the field is left. */

const PAUSE = 600; // milliseconds without typing before the notes are sent

function twoDigits(number) {
  return String(number).padStart(2, "0");
}

class Notes {
  constructor(root) {
    this.pending = null;
    this.clock = document.createElement("p");
    this.clock.className = "clock";
    this.clock.setAttribute("role", "timer");
    this.label = document.createElement("label");
    this.label.textContent = "Notes de l’appel";
    this.area = document.createElement("textarea");
    this.area.rows = 4;
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.send());
    this.label.append(this.area);
    root.append(this.clock, this.label);
    this.ticking = setInterval(() => this.tick(), 1000);
  }

  receive({ data, setStateValue }) {
    this.setStateValue = setStateValue;
    if (this.call !== data.call) {
      this.call = data.call;
      this.area.value = data.text;
      this.sent = data.text;
    }
    this.begun = data.seconds === null ? null : performance.now() - data.seconds * 1000; // null before the call
    this.tick();
  }

  typed() {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.send(), PAUSE);
  }

  send() {
    clearTimeout(this.pending);
    if (this.area.value === this.sent) return;
    this.sent = this.area.value;
    this.setStateValue("text", this.sent);
  }

  tick() {
    if (!this.area.isConnected && this.drawn) return clearInterval(this.ticking);
    this.drawn = this.area.isConnected;
    const seconds = this.begun === null ? 0 : Math.floor((performance.now() - this.begun) / 1000);
    this.clock.textContent = `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
  }
}

const all = new WeakMap();

/** Called by the page each time that Python draws; the field stays, so that the caret does. */
export default function (component) {
  const root = component.parentElement;
  if (!all.has(root)) all.set(root, new Notes(root));
  all.get(root).receive(component);
}
