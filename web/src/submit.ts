import { opensElsewhere } from "./autosave";

// The server accepts a second submission without harm; this only spares people the doubt.
export function startSingleSubmit(root: Document): void {
  const sent = new WeakSet<HTMLFormElement>();
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || opensElsewhere(event, form)) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    // A slow or failed answer must not lock the form for good.
    setTimeout(() => sent.delete(form), 5000);
    // Coming back with the browser's back button shows the old page from memory: it must work again.
    window.addEventListener("pageshow", () => sent.delete(form), { once: true });
  });
}
