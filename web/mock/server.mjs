// A stand-in for the server: node mock/server.mjs, then open http://127.0.0.1:8137/desk/ (any user, password "socle").
import { readFileSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compute } from "./compute.mjs";
import * as docs from "./documents.mjs";
import { tableOf } from "./data.mjs";
import { answer, bodyOf, Refusal, refuse } from "./http.mjs";
import { fecParameters, MENU, metaOf } from "./meta.mjs";
import { pdf } from "./pdf.mjs";
import { REPORTS, run } from "./reports.mjs";

const DIST = new URL("../dist", import.meta.url).pathname;
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const MIME = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8" };
const person = { user: "claire@lemoine.example", full_name: "Claire Lemoine", language: "fr", csrf: "token", roles: ["System Manager"], companies: [{ name: "Boulangerie Lemoine", abbr: "BL", default_currency: "EUR" }], site: "default" };
let session = process.env.MOCK_IN === "1";

function desk(response, path) {
  const file = join(DIST, path.replace(/^\/desk\/?/, ""));
  const found = existsSync(file) && statSync(file).isFile() ? file : join(DIST, "index.html");
  const packed = existsSync(`${found}.br`);
  response.writeHead(200, { "Content-Type": MIME[extname(found)] ?? "text/html; charset=utf-8", "Content-Security-Policy": CSP, "X-Content-Type-Options": "nosniff", ...(packed ? { "Content-Encoding": "br" } : {}) });
  response.end(readFileSync(packed ? `${found}.br` : found));
}

async function api(request, response, url) {
  const [, , family, ...parts] = url.pathname.split("/").map(decodeURIComponent);
  const { method } = request;
  const body = method === "GET" ? {} : await bodyOf(request);
  const language = (request.headers["accept-language"] ?? "fr").slice(0, 2);
  if (family === "session") return sessions(method, parts, body, response);
  if (!session) refuse(401, "login", "Connectez-vous.");
  if (family === "menu") return answer(response, 200, MENU);
  if (family === "report") return report(parts, url, response);
  if (family === "export") return parts[0] ? file(response, "123456782FEC20261231.txt", "text/plain", "JournalCode\tJournalLib\n") : answer(response, 200, [{ id: "fec", label: "FEC", parameters: fecParameters, description: "Le fichier des écritures comptables, tel que l’administration le demande." }]);
  if (family === "file" && method === "POST") return answer(response, 201, { name: "f2", file_name: "piece.pdf", file_size: 1000 });
  if (family === "file") return file(response, "piece.pdf", "application/pdf", pdf("Piece"));
  const meta = metaOf(parts[0], language) ?? refuse(404, "missing", "Ce type de document n’existe pas.");
  return documents(family, method, meta, parts.slice(1), body, url.searchParams, request, response);
}

function sessions(method, parts, body, response) {
  if (parts[0] === "preferences") { Object.assign(person, body); return answer(response, 200, person); }
  if (method === "DELETE") { session = false; return answer(response, 204); }
  if (method === "POST" && body.password !== "socle") refuse(401, "login", "Mot de passe incorrect. Vérifiez le verrouillage des majuscules\u202F; encore 4 essais avant une pause de 5 minutes.");
  if (method === "POST") session = true;
  if (!session) refuse(401, "login", "Connectez-vous.");
  return answer(response, 200, person);
}

function report([id, verb], url, response) {
  if (!id) return answer(response, 200, REPORTS.map((one) => ({ id: one.id, label: one.label })));
  const known = REPORTS.find((one) => one.id === id) ?? refuse(404, "missing", "Ce rapport n’existe pas.");
  if (verb !== "run") return answer(response, 200, known);
  if (url.searchParams.get("format")) return file(response, `${id}.${url.searchParams.get("format")}`, "text/csv", "compte;debit;credit\n");
  return answer(response, 200, run(id));
}

function file(response, name, type, content) {
  response.writeHead(200, { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` });
  response.end(content);
}

const tagged = (doc) => ({ ETag: `"${doc.version}"` });
function documents(family, method, meta, rest, body, params, request, response) {
  const type = meta.name;
  const name = rest.join("/");
  switch (family) {
    case "meta": return answer(response, 200, meta);
    case "count": return answer(response, 200, { count: docs.select(type, params).length, capped: false });
    case "sum": return answer(response, 200, docs.sum(type, params));
    case "totals": return answer(response, 200, { count: docs.select(type, params).length, capped: false, sums: params.get("fields") ? docs.sum(type, params) : {} });
    case "tabs": return answer(response, 200, meta.tabs.map((tab) => ({ count: docs.select(type, docs.within(params, tab.filter)).length, capped: false })));
    case "link": return answer(response, 200, docs.links(type, params));
    case "preview": return answer(response, 200, compute(type, body));
    case "new": return answer(response, 200, docs.start(type, body, params));
    case "entries": return answer(response, 200, docs.entries(type, name));
    case "timeline": return answer(response, 200, docs.story(type, docs.read(type, name).name));
    case "comment": docs.tell(type, name, { kind: "comment", text: body.text }); return answer(response, 201, {});
    case "files": return answer(response, 200, docs.filesOf(type, name));
    case "pdf": response.writeHead(200, { "Content-Type": "application/pdf" }); return response.end(pdf(`${meta.label} ${name}`));
    case "step": { const doc = docs.step(type, rest.slice(1).join("/"), rest[0]); return answer(response, 200, doc, tagged(doc)); }
    case "doc": return document(method, type, name, body, params, request, response);
    default: return refuse(404, "missing", "Cette adresse n’existe pas.");
  }
}

function document(method, type, name, body, params, request, response) {
  if (!name && method === "GET" && params.get("format")) return file(response, "liste.csv", "text/csv", "numero;client\n");
  if (!name && method === "GET") return answer(response, 200, docs.list(type, params));
  if (method === "POST") { const doc = docs.create(type, body); return answer(response, 201, doc, tagged(doc)); }
  if (method === "PATCH") { const doc = docs.patch(type, name, body, request.headers["if-match"]); return answer(response, 200, doc, tagged(doc)); }
  const doc = docs.read(type, name);
  if (method === "DELETE") { tableOf(type).delete(doc.name); return answer(response, 204); }
  return answer(response, 200, doc, tagged(doc));
}

export const server = createServer((request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (!url.pathname.startsWith("/api/")) return desk(response, url.pathname);
  return api(request, response, url).catch((failure) => {
    if (failure instanceof Refusal) return answer(response, failure.status, failure.body);
    console.error(failure);
    return answer(response, 500, { status: 500, detail: "Une erreur est survenue de notre côté.", correlation: "mock" });
  });
});

/** Lets a test end the session, as time would. */
export const expire = () => { session = false; };
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) server.listen(Number(process.env.PORT ?? 8137), "127.0.0.1", () => console.log("http://127.0.0.1:8137/desk/"));
