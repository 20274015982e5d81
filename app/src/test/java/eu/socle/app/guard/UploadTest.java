package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S07, S08, S09: files with hostile names, natures and contents are kept as bytes, never run, opened or placed by name. */
class UploadTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);

    private static Caller.Reply upload(String path, String name, String media, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + media + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return CALLER.send("POST", path, body.toByteArray(), "multipart/form-data; boundary=frontier");
    }

    @TestFactory
    Stream<DynamicTest> names_never_leave_their_place() {
        return Stream.of(
                        "../../../../tmp/owned",
                        "..\\..\\windows\\win.ini",
                        "/etc/cron.d/owned",
                        "....//....//owned",
                        "%2e%2e%2fowned",
                        "..%252fowned",
                        "..;/owned",
                        "\\\\server\\share\\owned",
                        "C:\\owned",
                        "a\u202egpj.exe",
                        "con",
                        ".htaccess",
                        "..",
                        "x".repeat(400) + ".pdf",
                        "<img src=x onerror=alert(1)>.png",
                        "';drop table file;--.txt",
                        "nul\u0000l.pdf.php",
                        "a;b=c.txt")
                .map(name -> DynamicTest.dynamicTest(name.substring(0, Math.min(30, name.length())), () -> {
                    for (String path : List.of("/api/file", "/api/method/upload_file")) {
                        var made = upload(path, name, "text/plain", "bonjour".getBytes());
                        assertThat(made.status()).as(made.text()).isLessThan(500);
                        if (made.status() < 300) {
                            String kept = String.valueOf(made.at(
                                    path.endsWith("file") && !path.contains("method")
                                            ? "file_name"
                                            : "message/file_name"));
                            assertThat(kept)
                                    .hasSizeLessThanOrEqualTo(140)
                                    .doesNotContain("/", "\\", "<", "\u0000", "\u202e")
                                    .doesNotStartWith(".");
                        }
                    }
                    try (Stream<Path> all = Files.walk(FORT.site().files())) {
                        assertThat(all.filter(Files::isRegularFile)
                                        .map(file -> file.getFileName().toString()))
                                .allMatch(file -> file.matches("[0-9a-f]{64}"));
                    }
                    assertThat(Path.of("/tmp/owned")).doesNotExist();
                }));
    }

    private static final String SCRIPT = "<script>alert(document.domain)</script>";

    private static Map<String, byte[]> polyglots() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "image.svg",
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>").getBytes());
        files.put(
                "image.png",
                ("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>").getBytes());
        files.put("page.html", SCRIPT.getBytes());
        files.put("page.txt", ("<!DOCTYPE html>" + SCRIPT).getBytes());
        files.put("page.xhtml", ("<html xmlns=\"http://www.w3.org/1999/xhtml\">" + SCRIPT + "</html>").getBytes());
        files.put("script.js", "alert(1)".getBytes());
        files.put("style.css", "@import url(//evil)".getBytes());
        files.put("data.xml", ("<?xml-stylesheet href=\"x.xsl\"?><a>" + SCRIPT + "</a>").getBytes());
        files.put("facture.xml", "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>".getBytes());
        files.put("archive.zip", bomb());
        files.put("classeur.xlsx", bomb());
        return files;
    }

    /** Sixty megabytes of nothing in sixty kilobytes, with names that climb. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../../../tmp/owned"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> what_could_run_or_swell_is_only_downloaded() throws IOException {
        return polyglots().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    long start = System.nanoTime();
                    var made = upload("/api/file", file.getKey(), "image/png", file.getValue());
                    assertThat(made.status()).as(made.text()).isEqualTo(201);
                    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
                    var read = CALLER.get((String) made.at("file_url"));
                    assertThat(read.bytes()).isEqualTo(file.getValue());
                    assertThat(read.header("Content-Disposition")).startsWith("attachment");
                    fenced(read);
                }));
    }

    @Test
    void what_is_shown_is_shown_fenced() {
        for (Map.Entry<String, String> file : Map.of(
                        "note.gif", "GIF89a/*" + SCRIPT + "*/=1",
                        "note.jpg", "\u00ff\u00d8\u00ff\u00e0" + SCRIPT,
                        "note.txt", "bonjour",
                        "note.pdf", "%PDF-1.7\n" + SCRIPT)
                .entrySet()) {
            var made = upload(
                    "/api/file", file.getKey(), "text/html", file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            var read = CALLER.get((String) made.at("file_url"));
            assertThat(read.header("Content-Type")).as(file.getKey()).doesNotContain("html", "svg", "script", "xml");
            fenced(read);
        }
    }

    private static void fenced(Caller.Reply read) {
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        boolean sandboxed = read.header("Content-Security-Policy").contains("sandbox");
        assertThat(sandboxed || read.header("Content-Type").equals("application/pdf"))
                .isTrue();
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void addresses_of_files_are_no_paths() throws IOException {
        for (String path : List.of(
                "/api/file/..%2f..%2f..%2fetc%2fpasswd",
                "/api/file/%2e%2e%2fetc",
                "/private/files/..%2f..%2fetc%2fpasswd",
                "/files/%2e%2e/%2e%2e/etc/passwd",
                "/files/....//etc/passwd",
                "/files/%252e%252e%252fetc%252fpasswd",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/desk/..%2f..%2fetc%2fpasswd",
                "/api/file/%00")) {
            var reply = CALLER.get(path);
            assertThat(reply.text()).as(path).doesNotContain("root:x:0");
            assertThat(reply.status()).as(path).isNotEqualTo(500);
        }
    }

    @Test
    void a_file_is_not_given_to_whoever_guesses_its_address() {
        var made = upload("/api/file", "secret.txt", "text/plain", "secret du four".getBytes());
        String url = (String) made.at("file_url");
        for (Caller other : List.of(FORT.guest(), FORT.as(Fort.NOBODY), FORT.as(Fort.AUDITOR))) {
            assertThat(other.get(url).status()).isIn(401, 403, 404);
            assertThat(other.get(url).text()).doesNotContain("secret du four");
        }
    }
}
