// What the README asks for, and nothing else.
export default { optimizeDeps: { exclude: ["stratall"] } };
