import stratall = require("stratall");
import risk = require("stratall/risk");

const group: string | null = stratall.assess({ ageYears: 45 }).schemes[0]!.group;
const same: string | null = risk.assess({ ageYears: 45 }).schemes[0]!.group;
export { group, same };
