package eu.socle.app.fec;

import eu.socle.app.Modules;
import eu.socle.app.web.WebServer;
import eu.socle.erp.accounting.Company;
import eu.socle.platform.core.User;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Socle on a real port, and people who hand in files. */
final class FecDesk implements AutoCloseable {

    static final String ACCOUNTANT = "compta@example.org";
    static final String CLERK = "saisie@example.org";
    static final String SELLER = "vente@example.org";

    private static final String PASSWORD = "correct horse battery";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Sites sites;
    private final WebServer web;

    FecDesk() {
        Path home = Path.of("target", "fec-home");
        Server server = new Server(
                TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                TestPostgres.server().user(),
                TestPostgres.server().password());
        PermissionBook book = new PermissionBook();
        Clock clock = Clock.fixed(FecHome.NOW, ZoneOffset.UTC);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sites = new Sites(server, Modules.registry(), home, clock, book);
        sites.open();
        Accounts.firstAdministrator(site(), PASSWORD);
        user(ACCOUNTANT, "Accounts Manager");
        user(CLERK, "Accounts User");
        user(SELLER, "Sales User");
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home), 0, "127.0.0.1");
    }

    private void user(String email, String... roles) {
        Accounts.createUser(site(), email, email, "", PASSWORD, List.of(roles));
    }

    Site site() {
        return sites.all().iterator().next();
    }

    Company company(String name, String abbr, String siren) {
        return site().asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, name);
            company.set(Company.ABBR, abbr);
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, siren);
            return unit.create(company);
        });
    }

    /** What the server answered. */
    record Reply(int status, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return JSON.readValue(bytes, Map.class);
        }
    }

    Reply get(String user, String path) {
        return send(user, HttpRequest.newBuilder(at(path)).GET());
    }

    Reply post(String user, String path, Map<String, ?> body) {
        return send(
                user,
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Hands in a FEC, in French unless the query says otherwise. */
    Reply hand(String user, String query, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                user,
                HttpRequest.newBuilder(at("/api/import/fec-import?" + query))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    private Reply send(String user, HttpRequest.Builder request) {
        request.header("Authorization", "token " + Accounts.newApiKey(site(), user));
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String administrator() {
        return User.ADMINISTRATOR;
    }

    @Override
    public void close() {
        web.close();
        sites.close();
    }
}
