import type { App } from "../host.ts";
import { isOurs } from "./security.ts";

/** Serves `app://roster/…` from the app's list of files; anything else does not exist. */
export async function serve(assets: App["assets"], url: string): Promise<Response> {
  if (!isOurs(url)) return new Response(null, { status: 404 });
  const { status, headers, body } = await assets(new URL(url).pathname);
  return new Response(Buffer.from(body), { status, headers: { ...headers } });
}
