// Serves a published folder on loopback as a good static host does: brotli, the types, long caching
// for what has a hash in its name. Use: node serve.mjs FOLDER PREFIX PORT
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder, prefix, port] = process.argv.slice(2);
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

createServer((request, response) => {
  const path = decodeURIComponent(request.url.split(/[?#]/)[0]);
  const inside = path.startsWith(prefix);
  let file = join(folder, normalize(inside ? path.slice(prefix.length) : ""));
  file = path.endsWith("/") ? join(file, "index.html") : file;
  const found = inside && file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
  const sent = found ? file : join(folder, "404.html");
  response.writeHead(found ? 200 : 404, {
    "content-type": types[extname(sent)] ?? "application/octet-stream",
    "content-encoding": "br",
    "cache-control": path.includes("/static/") ? "max-age=31536000, immutable" : "no-cache",
  });
  response.end(brotliCompressSync(readFileSync(sent)));
}).listen(Number(port), "127.0.0.1");
