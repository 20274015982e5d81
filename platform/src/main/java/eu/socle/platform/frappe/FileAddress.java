package eu.socle.platform.frappe;

import eu.socle.platform.core.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where clients of Frappe find a file: under its own name, with the identifier that tells it from others of that name. */
final class FileAddress {

    static final String PARAMETER = "fid";

    private FileAddress() {}

    static String of(StoredFile file) {
        return of(file.name(), file.text(StoredFile.FILE_NAME));
    }

    static String of(String id, String fileName) {
        return "/private/files/" + encoded(fileName) + "?" + PARAMETER + "=" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
