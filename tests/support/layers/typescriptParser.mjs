// TypeScript 7 has no programmatic API, so the layer check reads files with TypeScript 6 (docs/adr/0007).
import { registerHooks } from "node:module";

registerHooks({
  resolve(name, context, next) {
    const asked = context.parentURL?.includes("/dependency-cruiser/") ? name : "";
    return next(/^typescript($|\/)/.test(asked) ? name.replace("typescript", "typescript-parser") : name, context);
  },
});
