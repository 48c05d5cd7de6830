/* The editor: what is typed is sent after a pause and comes back with findings; an answer to an older text is dropped. */

const PAUSE = 150; // milliseconds without typing before the text is sent

class Editor {
  constructor(root) {
    this.serial = 0;
    this.timer = null;
    this.findings = [];
    const remedies = {
      onCorrect: (finding) => this.correct(finding),
      onInsert: (finding) => this.insert(finding),
      onCut: (finding) => this.cut(finding),
    };
    const onInput = () => this.typed();
    this.fields = {
      subject: new Field("subject", "Objet", { onInput, oneLine: true }),
      body: new Field("body", "Texte", { onInput }),
    };
    this.list = new List({ ...remedies, onChoose: (finding, line) => this.choose(finding, line) });
    this.card = new Card({ ...remedies, onWaive: (finding, reason) => this.waive(finding, reason), onClose: () => this.leave() });
    this.box = make("div", "live");
    const sides = make("div", "sides");
    sides.append(this.text(), this.list.box);
    this.box.append(sides, this.card.box);
    root.append(this.box);
    new Gestures(this).listen();
    this.warnBeforeLeaving();
  }

  text() {
    this.pane = make("div", "text");
    const keys = make("p", "keys");
    keys.id = "keys";
    for (const [key, words] of [["F8", "constat suivant"], ["Maj+F8", "précédent"], ["Entrée", "ouvrir la fiche"], ["Échap", "fermer"]]) {
      const pair = make("span");
      pair.append(make("kbd", "", key), ` ${words}`);
      keys.append(pair);
    }
    this.legend = make("span", "legend");
    this.legend.append(make("span", "account", "valeur du compte"));
    keys.append(this.legend);
    this.pane.append(this.fields.subject.box, this.fields.body.box, keys);
    return this.pane;
  }

  /** What Python says: drawn if it is about the text that stands here, else dropped, since a newer answer comes. */
  receive({ data, setStateValue, setTriggerValue }) {
    Object.assign(this, { data, setStateValue, setTriggerValue });
    if (data.serial < this.serial) return;
    this.serial = data.serial;
    this.fields.subject.box.hidden = !data.has_subject;
    for (const field of Object.values(this.fields)) {
      field.put(data.text[field.name]);
      field.area.readOnly = data.locked;
    }
    this.draw();
  }

  draw() {
    const { findings, chips, marks, counts, none, locked } = this.data;
    const read = this.card.finding && { ...this.card.finding, place: this.placeOf(this.card.finding) };
    this.findings = findings;
    const stretches = [
      ...findings.flatMap((lead) => [lead, ...lead.others].map((finding) => ({ place: finding.place, kind: finding.severity, finding, lead }))).filter(({ place }) => place),
      ...chips.map((chip) => ({ ...chip, kind: "chip" })),
      ...marks.map((mark) => ({ ...mark, kind: "account" })),
    ];
    for (const field of Object.values(this.fields)) field.show(stretches.filter(({ place }) => place.field === field.name));
    this.list.show(findings, counts, none, !locked);
    this.legend.hidden = !marks.length;
    this.box.classList.remove("waiting");
    this.box.dataset.serial = this.serial;
    if (read) this.readAgain(read);
  }

  /** The card stays open on the same finding, and closes when it is gone. */
  readAgain(read) {
    const same = this.findings.filter(({ rule, message }) => rule === read.rule && message === read.message);
    const still = same.find(({ place }) => place?.start === read.place?.start) ?? (same.length === 1 ? same[0] : null);
    if (!still) return this.card.box.matches(":focus-within") ? this.leave() : this.close();
    if (this.card.box.querySelector(".waive:not([hidden])")) this.card.finding = still;
    const folded = !this.card.open;
    this.read(still);
    if (folded) this.card.fold();
    return undefined;
  }

  typed() {
    this.serial += 1;
    this.close();
    this.box.classList.add("waiting");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  /** Send what stands here, unless it was sent. */
  send() {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    const { subject, body } = this.values();
    this.setStateValue("edit", { subject, body, serial: this.serial, base: this.data.base });
  }

  values() {
    const whole = (text) => (text.toWellFormed ? text.toWellFormed() : text);
    return { subject: whole(this.fields.subject.area.value), body: whole(this.fields.body.area.value) };
  }

  /** The browser asks before it closes a window whose text is not saved. */
  warnBeforeLeaving() {
    const warn = (event) => {
      if (!this.box.isConnected) window.removeEventListener("beforeunload", warn);
      else if (this.unsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
  }

  get unsaved() {
    const { subject, body } = this.values();
    return subject !== this.data.saved.subject || body !== this.data.saved.body;
  }

  /** Where a finding stands now; null once its words were touched, until the next answer. */
  placeOf(finding) {
    for (const field of Object.values(this.fields)) {
      const stretch = field.stretches.find((one) => one.finding === finding);
      if (stretch) return stretch.place;
    }
    return null;
  }

  correct(finding) {
    this.replace(finding, finding.replacement);
  }

  insert(finding) {
    this.replace(finding, finding.inserted);
  }

  /** Take out the sentence that a finding stands in, where its words are still those that were read. */
  cut(finding) {
    const place = this.placeOf(finding);
    if (!place || this.data.locked) return;
    const moved = place.start - finding.place.start;
    const stretch = { field: "body", start: finding.cut.start + moved, end: finding.cut.end + moved };
    if (!this.values().body.slice(stretch.start, stretch.end).includes(finding.cut.sentence)) return;
    this.fields.body.replace(stretch, "");
    this.send();
  }

  replace(finding, text) {
    const place = this.placeOf(finding);
    if (!place || this.data.locked) return;
    this.fields[place.field].replace(place, text);
    this.send();
  }

  waive(finding, reason) {
    this.send();
    this.setTriggerValue("waive", { rule: finding.rule, reason });
    this.leave();
  }

  /** Open a finding's card where it stands, else beside its line. */
  read(finding, near = null) {
    const place = this.placeOf(finding);
    const box = near ?? (place ? this.fields[place.field].boxOf(place) : finding.line.getBoundingClientRect());
    const rank = `${this.findings.indexOf(finding) + 1} sur ${this.findings.length}`;
    this.card.show(finding, rank, !this.data.locked, box, place ? this.pane : this.box);
    this.list.mark(finding);
  }

  choose(finding, line) {
    const place = this.placeOf(finding);
    if (place) this.fields[place.field].focusAt(place);
    else line.focus();
    this.read(finding);
    this.walking = true;
  }

  /** The next or the previous finding, in the order of the text; what has no place comes last. */
  step(by) {
    if (!this.findings.length) return;
    const order = Object.keys(this.fields);
    const rank = (place) => (place ? order.indexOf(place.field) * 1e9 + place.start : Infinity);
    const sorted = [...this.findings].sort((one, other) => rank(this.placeOf(one)) - rank(this.placeOf(other)));
    let index = sorted.indexOf(this.card.finding);
    if (index < 0) {
      const field = this.fieldInFocus();
      const caret = field ? rank({ field: field.name, start: field.area.selectionStart }) : -1;
      const next = sorted.findIndex((finding) => rank(this.placeOf(finding)) >= caret);
      index = next < 0 ? (by > 0 ? -1 : sorted.length) : next - (by > 0 ? 1 : 0);
    }
    const finding = sorted[(index + by + sorted.length) % sorted.length];
    this.choose(finding, finding.line.querySelector("button"));
    this.list.say(`${finding.label}\u202f: ${finding.message} ${finding.hint}`);
  }

  fieldInFocus() {
    return Object.values(this.fields).find(({ area }) => area.matches(":focus"));
  }

  /** A card walked to follows its words, and folds once they are out of sight; one under the pointer closes. */
  scrolled() {
    const { finding } = this.card;
    const place = finding && this.placeOf(finding);
    if (!this.walking || !place) return this.close();
    return this.fields[place.field].shows(place) ? this.read(finding) : this.card.fold();
  }

  /** The keyboard enters the card of the finding walked to, unfolded first. */
  enterCard() {
    this.read(this.card.finding);
    this.card.enter();
  }

  close() {
    this.walking = false;
    this.card.close();
    this.list.mark(null);
  }

  /** Close the card and give the caret back to the text. */
  leave() {
    const finding = this.card.finding;
    const inside = this.card.box.matches(":focus-within");
    const place = finding && this.placeOf(finding);
    this.close();
    if (inside) this.fields[place?.field ?? "body"].area.focus({ preventScroll: true });
  }
}

const editors = new WeakMap();

/** Called by the page each time that Python draws; the editor stays, so that caret, scroll and undo do. */
export default function (component) {
  const root = component.parentElement;
  if (!editors.has(root)) editors.set(root, new Editor(root));
  editors.get(root).receive(component);
}
