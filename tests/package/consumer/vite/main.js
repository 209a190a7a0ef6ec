import * as stratall from "stratall";
import * as risk from "stratall/risk";
import { show } from "../shown.js";

show(stratall, risk);
