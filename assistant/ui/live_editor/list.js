/* The whole list beside the text: each line leads to its place, and carries its certain remedy. */

const SHORT = 40; // characters of a replacement that a button holds

/** What a correction writes: it mends one detail, and says which. */
function corrects({ replacement }) {
  return replacement.length <= SHORT ? `Corriger en «\u202f${replacement}\u202f»` : "Corriger";
}

class List {
  constructor({ onChoose, onCorrect, onInsert, onCut }) {
    this.acts = { onChoose, onCorrect, onInsert, onCut };
    this.counts = make("p", "counts");
    this.items = make("ol");
    this.items.setAttribute("aria-label", "Constats");
    this.voice = make("div", "voice");
    this.voice.setAttribute("role", "status");
    this.box = make("section", "list");
    this.box.setAttribute("aria-label", "Contrôles");
    this.box.append(make("h3", "", "Contrôles"), this.counts, this.items, this.voice);
  }

  /** Draw the list, and say the counts aloud when they changed. */
  show(findings, counts, none, editable) {
    const passes = none ? [icon("verified"), none] : [];
    this.counts.replaceChildren(...(findings.length ? [counts] : passes));
    this.counts.classList.toggle("clear", !findings.length && Boolean(none));
    this.items.replaceChildren(...findings.map((finding) => this.item(finding, editable)));
    this.say(findings.length ? `Contrôles\u202f: ${counts}` : none);
  }

  say(words) {
    if (this.voice.textContent !== words) this.voice.textContent = words;
  }

  item(finding, editable) {
    const line = make("li", finding.severity);
    const lead = button("lead", "", () => this.acts.onChoose(finding, lead));
    const words = make("span", "words");
    const head = make("span", "label");
    head.append(icon(SEVERITY_ICONS[finding.severity]), finding.label);
    words.append(head, make("span", "message", finding.message));
    words.append(make("span", "quote", finding.quote || "Il manque quelque chose\u202f: aucun passage à montrer."));
    if (finding.hint) words.append(make("span", "hint", finding.hint));
    if (finding.waived) words.append(make("span", "waived", `Levé\u202f: ${finding.waived}`));
    for (const other of finding.others) {
      const besides = make("span", `besides ${other.severity}`);
      besides.append(icon(SEVERITY_ICONS[other.severity]), `${other.label}\u202f: ${other.message}`);
      words.append(besides);
    }
    lead.append(words);
    line.append(lead, ...[finding, ...finding.others].flatMap((one) => (editable ? this.remedies(one) : [])));
    finding.line = line;
    return line;
  }

  remedies(finding) {
    const acts = [];
    if (finding.replacement) acts.push(button("act", corrects(finding), () => this.acts.onCorrect(finding), "auto_fix_high"));
    if (finding.insertion) acts.push(button("act", "Insérer la mention", () => this.acts.onInsert(finding), "add"));
    if (finding.cut) acts.push(button("act", "Retirer la phrase", () => this.acts.onCut(finding), "content_cut"));
    return acts;
  }

  /** Mark the line of the finding being read. */
  mark(current) {
    for (const line of this.items.children) line.classList.toggle("current", current?.line === line);
  }
}
