/* Reads sentences aloud, only by a French voice that lives on this machine: nothing said leaves it. */

const PACE = 0.9; // close to 150 words a minute for most voices
const READ = "Écouter";
const STOP = "Arrêter";
const NONE = "Aucune voix française sur ce poste\u202f: lisez à voix haute, les durées tiennent.";

class Reader {
  constructor(root) {
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.textContent = READ;
    this.button.addEventListener("click", () => (this.reading ? this.stop() : this.read()));
    this.note = document.createElement("p");
    root.append(this.button, this.note);
    window.speechSynthesis?.addEventListener?.("voiceschanged", () => this.offer());
  }

  voice() {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith("fr"));
  }

  receive(sentences) {
    if (this.sentences && this.sentences.join("\n") !== sentences.join("\n")) this.stop();
    this.sentences = sentences;
    this.offer();
  }

  offer() {
    const possible = Boolean(this.voice());
    this.button.hidden = !possible;
    this.note.textContent = possible ? "" : NONE;
  }

  read() {
    window.speechSynthesis.cancel();
    this.reading = true;
    this.button.textContent = STOP;
    this.sentences.forEach((sentence, rank) => {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.voice = this.voice();
      spoken.lang = spoken.voice.lang;
      spoken.rate = PACE;
      if (rank === this.sentences.length - 1) spoken.onend = () => this.stop();
      window.speechSynthesis.speak(spoken);
    });
  }

  stop() {
    if (this.reading) window.speechSynthesis.cancel();
    this.reading = false;
    this.button.textContent = READ;
  }
}

const all = new WeakMap();

/** Called by the page each time that Python draws; leaving the page ends the reading. */
export default function ({ parentElement, data }) {
  if (!all.has(parentElement)) all.set(parentElement, new Reader(parentElement));
  const reader = all.get(parentElement);
  reader.receive(data.sentences);
  return () => reader.stop();
}
