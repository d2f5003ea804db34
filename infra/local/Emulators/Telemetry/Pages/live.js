/** Asks for JSON; null when there is no such thing. */
export async function ask(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

export const query = (values) => {
  const made = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== "" && value !== null && value !== undefined && value !== false) made.set(name, value);
  const text = made.toString();
  return text === "" ? "" : `?${text}`;
};

/** Calls `look` when something new arrived, at most so often; never two at once. */
export class Live {
  #everyMs;
  #look;
  #due = false;
  #busy = false;
  #paused = false;

  constructor(everyMs, look) {
    this.#everyMs = everyMs;
    this.#look = look;
    new EventSource("/live").onmessage = () => this.#hear();
  }

  get paused() {
    return this.#paused;
  }

  set paused(paused) {
    this.#paused = paused;
    if (!paused && this.#due) this.#hear();
  }

  async #hear() {
    this.#due = true;
    if (this.#busy || this.#paused || document.hidden) return;
    this.#busy = true;
    while (this.#due && !this.#paused) {
      this.#due = false;
      await this.#look();
      await new Promise((rested) => setTimeout(rested, this.#everyMs));
    }
    this.#busy = false;
  }
}
