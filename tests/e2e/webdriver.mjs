// Firefox and WebKit by WebDriver, both Debian's. The drivers are named here, so that nothing looks for them on the network.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Builder, Capabilities, Key } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/firefox.js";
import { DriverService } from "selenium-webdriver/remote/index.js";

const FIREFOX = process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr";
const GECKODRIVER = process.env.GECKODRIVER_PATH ?? "geckodriver";
const WEBKIT_DRIVER = process.env.WEBKIT_DRIVER_PATH ?? "/usr/bin/WebKitWebDriver";
const SIZE = { width: 1280, height: 900 };

/** A screen that nobody sees; WebKitGTK has no mode without one. It chooses a free number itself and says it. */
async function screen() {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const failed = once(xvfb, "error").then(([error]) => { throw error; });
  const [number] = await Promise.race([once(xvfb.stdio[3], "data"), failed]);
  return { display: `:${String(number).trim()}`, close: () => xvfb.kill() };
}

async function firefox() {
  const options = new Options().setBinary(FIREFOX).addArguments("-headless");
  // Nothing of the browser's own goes out.
  options.setPreference("network.captive-portal-service.enabled", false).setPreference("network.connectivity-service.enabled", false);
  const builder = new Builder().forBrowser("firefox").setFirefoxOptions(options);
  const driver = await builder.setFirefoxService(new ServiceBuilder(GECKODRIVER)).build();
  return { driver, close: () => driver.quit() };
}

async function webkit() {
  const { display, close } = await screen();
  let service;
  try {
    service = new DriverService.Builder(WEBKIT_DRIVER).setLoopback(true).setEnvironment({
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      // Neither a bus nor a graphics card in a container, nor the namespaces the sandbox is made of.
      LC_ALL: "C.UTF-8",
      GSETTINGS_BACKEND: "memory",
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    }).build();
    const capabilities = new Capabilities({ browserName: "MiniBrowser" });
    const driver = await new Builder().usingServer(await service.start()).withCapabilities(capabilities).build();
    return { driver, close: async () => { await driver.quit(); await service.kill(); close(); } };
  } catch (error) {
    await service?.kill();
    close();
    throw error;
  }
}

// `dated` is what one types for a date: Firefox's driver takes it as it is, in WebKit an arrow leads from month to day to year, and the date counts once one leaves it.
const ENGINES = {
  firefox: { label: "Firefox", start: firefox, dated: (iso) => iso },
  webkit: { label: "WebKitGTK", start: webkit, dated: (iso) => iso.replace(/(....)-(..)-(..)/, `$2${Key.RIGHT}$3${Key.RIGHT}$1${Key.TAB}`) },
};
export const NAMES = Object.keys(ENGINES);

/** A browser of that engine: its driver, its name with its version, and how to end it. */
export async function open(name) {
  const { label, start, dated } = ENGINES[name];
  const { driver, close } = await start();
  await driver.manage().window().setRect({ x: 0, y: 0, ...SIZE });
  const said = await driver.getCapabilities();
  return { driver, close, dated, title: `${label} ${said.getBrowserVersion()}` };
}
