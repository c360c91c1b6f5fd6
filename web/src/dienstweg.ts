// The little script of Dienstweg. Every page works without it; it saves a form while somebody types, says so, tries again
// when the network is back, and keeps a double click from sending a form twice.
import { startAutosave } from "./autosave";
import { startSingleSubmit } from "./submit";

startSingleSubmit(document);
startAutosave(document);
// Forms that htmx exchanged are new elements.
document.addEventListener("htmx:load", (event) => {
  const part = (event as CustomEvent<{ elt?: Element }>).detail?.elt;
  if (part instanceof HTMLElement) startAutosave(part);
});
