package eu.socle.platform.files;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Idempotency;
import eu.socle.platform.api.Policy;
import eu.socle.platform.api.Route;
import eu.socle.platform.api.RouteSource;
import eu.socle.platform.core.StoredFile;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploading and downloading files over HTTP. */
public final class FileRoutes implements RouteSource {

    private static final int SNIFFED = 4_096;

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("POST", "/api/file", Policy.LOGGED_IN, "Upload a file", FileRoutes::upload),
                new Route(
                        "GET",
                        "/api/files/{type}/{name...}",
                        Policy.type(Right.READ),
                        "The files of a document",
                        call -> list(call, call.type())),
                new Route("GET", "/api/file/{id}", Policy.LOGGED_IN, "Download a file", FileRoutes::download));
    }

    private static Answer upload(Call call) {
        Part part = Uploads.file(call);
        String type = call.query("type");
        String name = call.query("name");
        DocType<?> attachedTo = type == null ? null : call.type(type);
        if ((type == null) != (name == null)) {
            throw Refusal.of("bad_request").with("reason", "type, name").asRefused();
        }
        Attachments.Upload upload = store(call, part);
        byte[] content = (upload.fileName() + "\n" + upload.content().hash()).getBytes(StandardCharsets.UTF_8);
        return Idempotency.once(call, () -> content, unit -> {
            StoredFile file = new Attachments(unit).attach(attachedTo, name, upload);
            return () -> Answer.json(201, json(file)).with("Location", file.text(StoredFile.FILE_URL));
        });
    }

    private static Attachments.Upload store(Call call, Part part) {
        String fileName = Uploads.name(part);
        try (InputStream start = part.getInputStream();
                InputStream whole = part.getInputStream()) {
            String media = MediaTypes.of(start.readNBytes(SNIFFED), fileName);
            return new Attachments.Upload(
                    fileName, media, new Content(call.site().files()).keep(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <D extends Document<D>> Answer list(Call call, DocType<D> type) {
        return Answer.ok(call.work(unit -> new Attachments(unit).of(type, call.variable("name"))).stream()
                .map(FileRoutes::json)
                .toList());
    }

    private static Map<String, @Nullable Object> json(StoredFile file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("file_name", file.text(StoredFile.FILE_NAME));
        json.put("file_url", file.text(StoredFile.FILE_URL));
        json.put("file_size", file.get(StoredFile.FILE_SIZE));
        json.put("media_type", file.get(StoredFile.MEDIA_TYPE));
        return json;
    }

    private static Answer download(Call call) {
        return answer(call, call.work(unit -> new Attachments(unit).read(call.variable("id"))));
    }

    /** The bytes of a file, fenced so that a browser runs nothing of them; for every dialect of the API. */
    public static Answer answer(Call call, StoredFile file) {
        String media = file.text(StoredFile.MEDIA_TYPE);
        Path place = new Content(call.site().files()).at(file.text(StoredFile.CONTENT_HASH));
        if (!Files.exists(place)) {
            throw Refusal.of("forbidden").asRefused();
        }
        String how = MediaTypes.isShown(media) ? "inline" : "attachment";
        // A sandbox would keep browsers from showing PDF files at all.
        String policy = media.equals("application/pdf")
                ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
                : "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return new Answer(
                        200,
                        Map.of(),
                        media.isEmpty() ? "application/octet-stream" : media,
                        out -> Files.copy(place, out))
                .with("Content-Disposition", Answer.disposition(how, file.text(StoredFile.FILE_NAME)))
                .with("Content-Security-Policy", policy)
                .with("Content-Length", Long.toString(place.toFile().length()));
    }
}
