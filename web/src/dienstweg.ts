// The little script of Dienstweg. Every page works without it; it saves a form while somebody types, says so, tries again
// when the network is back, and keeps a double click from sending a form twice.
import { startAutosave } from "./autosave";
import { startPlaces } from "./place";
import { startSingleSubmit } from "./submit";

startSingleSubmit(document);
startAutosave(document);
startPlaces(document);
