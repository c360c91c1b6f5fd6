// The little script of Dienstweg. Every page works without it; it saves a form while somebody types, says so, tries again
// when the network is back, keeps a double click from sending a form twice, suggests what may be meant while somebody
// searches, and gives keys to those who work on cases.
import { startAutosave } from "./autosave";
import { startPlaces } from "./place";
import { startPrinting } from "./print";
import { startShortcuts } from "./shortcuts";
import { startSingleSubmit } from "./submit";
import { startSuggestions } from "./suggest";

startSingleSubmit(document);
startAutosave(document);
startPlaces(document);
startSuggestions(document);
startPrinting(document);
startShortcuts(document);
