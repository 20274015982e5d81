package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scanners that we did not write attack every GET and POST of the API, as an administrator: injection, scripts, paths, headers,
 * requests to elsewhere, entities. The short run takes a part drawn by the seed, the full one takes everything.
 */
@Tag("prove")
class ScannersProofTest {

    private static final String SQLMAP = "/usr/bin/sqlmap";
    private static final String WAPITI = "/usr/bin/wapiti";
    private static final String SELF = "wapiti";
    private static final String RULE = "======================================================";

    /** What a scanner takes for a flaw and is none: a part of what it says, and why. */
    private static final Map<String, String> EXPLAINED = Map.of();

    private static LiveSite site;
    private static String key;
    private static List<Asking> asked;

    @BeforeAll
    static void aBakery() {
        site = LiveSite.open();
        Client client = site.login();
        Bakery.opened(client);
        String customer = String.valueOf(
                client.get("/api/doc/customer?limit=1").data().getFirst().get("name"));
        List<Asking> all = new ArrayList<>(
                Asking.all(client.get("/api/openapi.json").expect(200).json(), customer));
        Collections.shuffle(all, Load.of("scanners").random(0));
        asked = all.subList(0, Math.min(all.size(), Scale.of(1, 8, all.size())));
        System.out.println("Scanned: " + asked.size() + " of " + all.size() + " requests");
        key = "Authorization: token " + Accounts.newApiKey(site.site(), User.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void need(String program) {
        Assumptions.assumeTrue(Tool.exists(program), program + " is missing: apt-get install sqlmap wapiti");
    }

    private static List<String> unexplained(List<String> findings) {
        return findings.stream()
                .filter(finding -> EXPLAINED.keySet().stream().noneMatch(finding::contains))
                .toList();
    }

    @Test
    void sqlmap_finds_no_injection() throws Exception {
        need(SQLMAP);
        Scanner scanner = Scanner.in("sqlmap");
        String requests =
                asked.stream().map(ScannersProofTest::raw).collect(Collectors.joining(RULE + "\n" + RULE + "\n"));
        Path log = scanner.file("requests.log", RULE + "\n" + requests + RULE + "\n");
        String level = Scale.of(1, 1, 2) == 1 ? "1" : "2";
        scanner.run(
                List.of(
                        SQLMAP,
                        "-l",
                        log.toString(),
                        "--batch",
                        "--ignore-stdin",
                        "--dbms=postgresql",
                        "--level=" + level,
                        "--risk=1",
                        "--ignore-code=401",
                        "--skip=Host,Authorization",
                        "--disable-coloring",
                        "--headers=" + key,
                        "--output-dir=" + scanner.folder().resolve("out"),
                        "--results-file=" + scanner.folder().resolve("results.csv")),
                Scale.of(30, 60, 14_400));
        long tested = scanner.log().stream()
                .filter(line -> line.matches(".* testing for SQL injection on .*"))
                .count();
        System.out.println("sqlmap: " + tested + " parameters tried");
        assertThat(tested).isPositive();
        assertThat(unexplained(scanner.lines("results.csv").stream()
                        .filter(line -> line.startsWith("http"))
                        .toList()))
                .isEmpty();
    }

    private static String raw(Asking asking) {
        String head = asking.method() + " " + asking.marked() + " HTTP/1.1\nHost: "
                + site.url().replace("http://", "") + "\n";
        return asking.method().equals("GET")
                ? head + "\n"
                : head + "Content-Type: application/x-www-form-urlencoded\n\n" + asking.form() + "\n";
    }

    /** Its page of links and forms, and the place where whatever is made to call elsewhere would call, are both here. */
    @Test
    void wapiti_finds_nothing() throws Exception {
        need(WAPITI);
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            boolean start = path.equals("/start.html");
            if (!SELF.equals(exchange.getRequestHeaders().getFirst("User-Agent"))) {
                called.add(path);
            }
            byte[] answer = (start ? page() : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", start ? "text/html" : "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            scan("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
        assertThat(called).as("calls to elsewhere").isEmpty();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("<!doctype html><title>Start</title>");
        for (Asking each : asked) {
            if (each.method().equals("GET")) {
                page.append("<a href='")
                        .append(site.url())
                        .append(escaped(each.address()))
                        .append("'>x</a>");
            } else {
                page.append("<form method=post action='")
                        .append(site.url())
                        .append(each.address())
                        .append("'>");
                each.values()
                        .forEach((name, value) -> page.append("<input name='")
                                .append(name)
                                .append("' value='")
                                .append(escaped(value))
                                .append("'>"));
                page.append("<input type=submit></form>");
            }
        }
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    @SuppressWarnings("unchecked")
    private static void scan(String elsewhere) throws Exception {
        Scanner scanner = Scanner.in("wapiti");
        Path report = scanner.folder().resolve("report.json");
        String seconds = Integer.toString(Scale.of(3, 5, 1_200));
        scanner.run(
                List.of(
                        WAPITI,
                        "-u",
                        elsewhere + "/start.html",
                        "--scope",
                        "punk",
                        "-d",
                        "1",
                        "-m",
                        "sql,blindsql,exec,file,xss,permanentxss,crlf,redirect,ssrf,xxe",
                        "--endpoint",
                        elsewhere + "/",
                        "-A",
                        SELF,
                        "-H",
                        key,
                        "--max-attack-time",
                        seconds,
                        "--store-session",
                        scanner.folder().resolve("session").toString(),
                        "--flush-session",
                        "--no-bugreport",
                        "-f",
                        "json",
                        "-o",
                        report.toString()),
                Scale.of(60, 120, 14_400));
        Map<String, Object> found = JsonMapper.shared().readValue(Files.readString(report), Map.class);
        List<String> findings = new ArrayList<>();
        ((Map<String, List<Map<String, Object>>>) found.get("vulnerabilities"))
                .forEach((kind, each) -> each.forEach(one -> findings.add(kind + ": " + one)));
        ((Map<String, List<Map<String, Object>>>) found.get("anomalies"))
                .forEach((kind, each) -> each.forEach(one -> findings.add(kind + ": " + one)));
        System.out.println("wapiti: " + ((Map<String, Object>) found.get("infos")));
        assertThat(unexplained(findings)).isEmpty();
    }
}
