package eu.socle.platform.files;

import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Call;
import eu.socle.platform.api.Fault;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;

/** The file that comes with a request, in the part named {@code file} of a form. */
public final class Uploads {

    private static final long MAX_BYTES = 50L * 1024 * 1024;

    private Uploads() {}

    public static Part file(Call call) {
        String media = call.request().getContentType();
        if (media == null || !media.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw Refusal.of("unsupported_media_type").asRefused();
        }
        try {
            Part part = call.request().getPart("file");
            if (part == null) {
                throw Refusal.of("bad_request").with("reason", "file").asRefused();
            }
            if (part.getSize() > MAX_BYTES) {
                throw tooLarge();
            }
            return part;
        } catch (IllegalStateException e) {
            throw tooLarge();
        } catch (IOException | ServletException e) {
            throw notReceived(
                    e, Refusal.of("bad_request").with("reason", "multipart").asRefused());
        }
    }

    /** Why a file did not come in: there was no room to receive it, else what the request is blamed for. */
    public static RuntimeException notReceived(Exception e, RuntimeException blame) {
        return Fault.isDiskFull(e) ? Fault.refused(e) : blame;
    }

    /** The name that the file had where it comes from, without what programs could take for something else. */
    public static String name(Part file) {
        String submitted = file.getSubmittedFileName();
        return FileNames.clean(submitted == null ? "" : submitted);
    }

    private static RuntimeException tooLarge() {
        return Refusal.of("payload_too_large")
                .with("max", Long.toString(MAX_BYTES / 1024 / 1024))
                .asRefused();
    }
}
