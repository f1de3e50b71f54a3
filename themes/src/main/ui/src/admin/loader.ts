/** Adds our pages to the admin console: an entry of the navigation, and a tab of organizations. */
import { hostOnPage } from "../host";
import { addNavigation } from "./navigation";
import { addRoutes } from "./routes";
import { addTab } from "./tab";

const host = await hostOnPage();
addRoutes(host);
addNavigation(host);
addTab(host);
