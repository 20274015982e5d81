package eu.socle.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Socle in a process of its own, as the system runs it. */
final class ChildSocle implements AutoCloseable {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final TestHome home;
    private final Process process;
    private final BufferedReader output;
    private final String firstLine;

    private ChildSocle(TestHome home) throws IOException {
        this.home = home;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "eu.socle.app.Main",
                "start"));
        builder.environment().keySet().removeIf(name -> name.startsWith("SOCLE_"));
        builder.environment().putAll(home.environment());
        builder.redirectError(home.folder().resolve("errors.txt").toFile());
        this.process = builder.start();
        this.output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        this.firstLine = line == null ? "" : line;
    }

    /** Returns when it is ready, or has given up. */
    static ChildSocle start(TestHome home) throws IOException {
        return new ChildSocle(home);
    }

    /** What it printed when it was ready; empty when it gave up. */
    String firstLine() {
        return firstLine;
    }

    /** What it said to the person who started it. */
    String errors() throws IOException {
        return java.nio.file.Files.readString(home.folder().resolve("errors.txt"));
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + home.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + home.port() + path));
        return BROWSER.send(request.headers(headers).DELETE().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a power cut: nothing of it has time for a last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code systemctl stop} does. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
