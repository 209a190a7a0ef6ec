import * as stratall from "../node_modules/stratall/index.js";
import * as risk from "../node_modules/stratall/risk.js";
import { show } from "../shown.js";

await show(stratall, risk);
