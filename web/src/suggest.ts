// Suggestions while typing: a field inside `[data-suggest="/address"]` becomes a combobox with a list of what may be meant
// (ARIA Authoring Practices, "editable combobox with list autocomplete, manual selection"). Nobody must look at the list: what
// is typed stays as it is until somebody chooses, and Enter sends the form as ever. Without network there are no suggestions
// and no complaint. The words of the page's language are in data attributes.

interface Suggestion {
  text: string;
  /** Where it leads at once; otherwise the text goes into the field. */
  href?: string | null;
}

interface Place {
  name: string;
  district?: string;
  county: string;
}

interface Answer {
  suggestions?: (Suggestion | Place)[];
  places?: Place[];
}

const typingPause = 150;
/** A screen reader hears the number when the typing pauses, not after every letter. */
const hearingPause = 700;
const patience = 4000;
const rest = 10_000;
const fewestLetters = 2;

export function startSuggestions(root: Document): void {
  for (const [number, box] of [...root.querySelectorAll<HTMLElement>("[data-suggest]")].entries()) {
    const input = box.querySelector<HTMLInputElement>("input[name]");
    if (input) offer(box, input, `vorschlag-${number}`);
  }
}

function offer(box: HTMLElement, input: HTMLInputElement, id: string): void {
  const { suggest: address = "", entrance = "", lang = "", label = "", one = "", many = "", none = "" } = box.dataset;
  const list = document.createElement("ul");
  list.id = id;
  list.className = "dw-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  const status = document.createElement("p");
  status.className = "kern-sr-only";
  status.setAttribute("role", "status");
  input.after(list, status);

  // A search field would be emptied by Escape in some browsers.
  if (input.type === "search") input.type = "text";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.setAttribute("aria-expanded", "false");
  input.spellcheck = false;

  const known = new Map<string, Suggestion[]>();
  let shown: Suggestion[] = [];
  let active = -1;
  let timer: number | undefined;
  let voice: number | undefined;
  let request: AbortController | undefined;
  let silentUntil = 0;

  restore(input);

  const announce = (text: string): void => {
    clearTimeout(voice);
    voice = setTimeout(() => (status.textContent = text), hearingPause);
  };

  const mark = (next: number): void => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = next;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = (): void => {
    clearTimeout(timer);
    clearTimeout(voice);
    request?.abort();
    mark(-1);
    list.hidden = true;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
  };

  const show = (suggestions: Suggestion[]): void => {
    mark(-1);
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map(({ text }, index) => {
        const option = document.createElement("li");
        option.id = `${id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.lang = lang;
        option.textContent = text;
        return option;
      }),
    );
    list.scrollTop = 0;
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    announce(shown.length === 0 ? none : shown.length === 1 ? one : many.replace("{count}", String(shown.length)));
  };

  async function ask(): Promise<void> {
    const words = input.value.trim();
    request?.abort();
    if (words.length < fewestLetters) {
      close();
      return;
    }
    const old = known.get(words);
    if (old) {
      show(old);
      return;
    }
    if (!navigator.onLine || Date.now() < silentUntil) {
      close();
      return;
    }
    const own = (request = new AbortController());
    const url = new URL(address, location.href);
    url.searchParams.set("q", words);
    try {
      const answer = await fetch(url, { signal: AbortSignal.any([own.signal, AbortSignal.timeout(patience)]) });
      // A server with more to do than it can is left alone.
      if (!answer.ok) throw new Error(answer.statusText);
      const found = suggestions((await answer.json()) as Answer);
      known.set(words, found);
      // Meanwhile somebody may have typed on or gone away.
      if (!own.signal.aborted && input.value.trim() === words && document.activeElement === input) show(found);
    } catch {
      if (own.signal.aborted) return;
      silentUntil = Date.now() + rest;
      close();
    }
  }

  function choose(index: number): void {
    const choice = shown[index];
    if (!choice) return;
    const typed = input.value.trim();
    close();
    if (choice.href) {
      remember(input);
      location.assign(onTheWay(choice.href, typed, entrance, input.form));
      return;
    }
    input.value = choice.text;
    remember(input);
    // A word is worth a search at once; a place is one of two answers.
    if (address.includes("suggestions")) input.form?.requestSubmit();
  }

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event instanceof InputEvent && event.isComposing) return;
    timer = setTimeout(() => void ask(), typingPause);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) void ask();
      else if (event.altKey) close();
      else {
        // Beyond either end lies the field itself, where nothing is marked.
        const step = event.key === "ArrowDown" ? 1 : shown.length;
        mark(((active + 1 + step) % (shown.length + 1)) - 1);
      }
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      if (open && active >= 0) {
        event.preventDefault();
        choose(active);
      } else close();
    }
  });
  input.addEventListener("blur", close);
  input.addEventListener("change", () => remember(input));
  input.form?.addEventListener("submit", () => remember(input));
  // The focus stays in the field while somebody points at the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) choose([...list.children].indexOf(option));
  });
}

function suggestions(answer: Answer): Suggestion[] {
  const all = [...(answer.places ?? []), ...(answer.suggestions ?? [])];
  return all.map((one) => ("text" in one ? one : { text: placeLabel(one) }));
}

// As the server writes it (`Place::label`), so that it understands what was chosen.
function placeLabel({ name, district, county }: Place): string {
  const full = district ? `${district}, ${name}` : name;
  return county === name ? full : `${full} (${county})`;
}

// The page of a service, with the place and the way back to what was typed.
function onTheWay(href: string, typed: string, entrance: string, form: HTMLFormElement | null): string {
  const url = new URL(href, location.href);
  const place = form?.elements.namedItem("ort");
  const query = { ort: place instanceof HTMLInputElement ? place.value.trim() : "", q: typed, eingang: entrance };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

// Coming back with the browser's back button, the field holds what was typed there: browsers forget it where they do not
// complete words themselves.
function remember(input: HTMLInputElement): void {
  const state = { ...(history.state as Record<string, string> | null), [input.id]: input.value };
  history.replaceState(state, "");
}

function restore(input: HTMLInputElement): void {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const typed = (history.state as Record<string, string> | null)?.[input.id];
  if (entry?.type === "back_forward" && typed !== undefined) input.value = typed;
}
