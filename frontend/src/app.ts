/** The review application's script. Every page works without it; with it, fewer pages are loaded. */

import { installDialogs } from "./dialog";
import { installEvidence } from "./evidence";
import { installFinding } from "./finding";
import { installForms } from "./forms";
import { installLive } from "./live";
import { watchMaps } from "./maps";
import { whenShown } from "./page";
import { installPresence } from "./presence";
import { installKeys, keepList } from "./rows";
import { installSelecting } from "./selecting";
import { installTheme } from "./theme";

installTheme();
installForms();
installDialogs();
installKeys();
installEvidence();
installSelecting();
installFinding();
installLive();
installPresence();
whenShown(watchMaps);
keepList();

// What a judgement said is no part of the address: a reload does not say it again.
const here = new URL(location.href);
if (here.searchParams.delete("said"), here.href !== location.href) history.replaceState(null, "", here);
