package eu.socle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Client;
import eu.socle.platform.api.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files follow the rights of the document they are attached to, and run nothing in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {

    private TestServer server;
    private Client seller;
    private String note;

    @BeforeAll
    void start() {
        server = TestServer.start();
        seller = server.as(TestServer.SELLER);
        note = (String)
                seller.post("/api/doc/note", Map.of("title", "avec pièces")).at("name");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Client.Reply upload(
            Client client, String fileName, byte[] content, Map<String, String> fields, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        Stream<String> media = Stream.of("Content-Type", "multipart/form-data; boundary=xyz");
        return client.send(
                "POST",
                "/api/file",
                body.toByteArray(),
                Stream.concat(media, Stream.of(headers)).toArray(String[]::new));
    }

    private Client.Reply attach(String fileName, String content) {
        var reply = upload(
                seller, fileName, content.getBytes(StandardCharsets.UTF_8), Map.of("type", "Note", "name", note));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    @Test
    void a_file_is_attached_listed_and_read_by_those_who_see_the_document() {
        var made = attach("Facture été.pdf", "%PDF-1.7 bonjour");
        assertThat(made.at("file_name")).isEqualTo("Facture été.pdf");
        String url = (String) made.at("file_url");
        var read = seller.get(url);
        assertThat(read.text()).isEqualTo("%PDF-1.7 bonjour");
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition"))
                .startsWith("inline")
                .contains("filename*=UTF-8''Facture%20%C3%A9t%C3%A9.pdf");
        assertThat(seller.get("/api/files/note/" + note).text()).contains("Facture été.pdf");
        assertThat(server.as(TestServer.AUDITOR).get(url).status()).isEqualTo(200);
        assertThat(server.as(TestServer.NOBODY).get(url).status()).isIn(403, 404);
        assertThat(server.guest().get(url).status()).isEqualTo(401);
        assertThat(upload(
                                server.as(TestServer.AUDITOR),
                                "x.txt",
                                "x".getBytes(StandardCharsets.UTF_8),
                                Map.of("type", "Note", "name", note))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_a_browser_could_run_is_only_downloaded() {
        for (var each : Map.of(
                        "x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
                        "x.png", "<html><script>alert(1)</script>",
                        "x.html", "bonjour",
                        "x.js", "alert(1)")
                .entrySet()) {
            var reply =
                    seller.get((String) attach(each.getKey(), each.getValue()).at("file_url"));
            assertThat(reply.header("Content-Disposition")).as(each.getKey()).startsWith("attachment");
            assertThat(reply.header("Content-Security-Policy")).contains("sandbox");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void names_are_cleaned_and_never_part_of_a_path() {
        assertThat(attach("../../etc/passwd", "x").at("file_name")).isEqualTo("passwd");
        assertThat(attach("..", "x").at("file_name")).isEqualTo("file");
        assertThat(attach("a<b>:c.txt", "x").at("file_name")).isEqualTo("a_b__c.txt");
        for (String id : List.of("..%2f..%2fetc%2fpasswd", "nothing", "%2e%2e")) {
            assertThat(seller.get("/api/file/" + id).status()).isIn(400, 404);
        }
    }

    @Test
    void the_same_bytes_are_kept_once_and_unattached_files_stay_private() {
        var one = upload(seller, "a.txt", "same".getBytes(StandardCharsets.UTF_8), Map.of());
        var two = upload(server.as(TestServer.MANAGER), "b.txt", "same".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(one.at("name")).isNotEqualTo(two.at("name"));
        assertThat(seller.get((String) one.at("file_url")).status()).isEqualTo(200);
        assertThat(seller.get((String) two.at("file_url")).status()).isEqualTo(404);
        assertThat(upload(seller, "a.txt", new byte[51 * 1024 * 1024], Map.of()).status())
                .isEqualTo(413);
    }

    @Test
    void a_file_sent_again_under_the_same_key_is_attached_once() {
        byte[] bytes = "une fois".getBytes(StandardCharsets.UTF_8);
        var one = upload(seller, "a.txt", bytes, Map.of(), "Idempotency-Key", "file-1");
        var again = upload(seller, "a.txt", bytes, Map.of(), "Idempotency-Key", "file-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(one.text());
        assertThat(again.header("Location")).isEqualTo(one.header("Location"));
        var other = upload(
                seller, "a.txt", "autre".getBytes(StandardCharsets.UTF_8), Map.of(), "Idempotency-Key", "file-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("code")).isEqualTo("idempotency_mismatch");
    }

    @Test
    void bytes_that_a_disk_damaged_are_sound_again_once_somebody_sends_them_again() throws IOException {
        Content content = new Content(Files.createTempDirectory("content"));
        byte[] bytes = "une pièce".getBytes(StandardCharsets.UTF_8);
        Path place = content.at(content.keep(new ByteArrayInputStream(bytes)).hash());
        Files.writeString(place, "une piece");
        content.keep(new ByteArrayInputStream(bytes));
        assertThat(place).hasBinaryContent(bytes);
    }
}
