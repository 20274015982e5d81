package eu.socle.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file is, by its first bytes; what its name says only chooses among formats that are all zip archives or texts. */
final class MediaTypes {

    /** Shown in the browser; everything else is only ever downloaded. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain");

    private static final Map<String, String> ZIPPED = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation");

    private MediaTypes() {}

    static boolean isShown(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    static String of(byte[] start, String fileName) {
        if (starts(start, "%PDF-")) {
            return "application/pdf";
        }
        if (starts(start, "\u0089PNG")) {
            return "image/png";
        }
        if (starts(start, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (starts(start, "GIF8")) {
            return "image/gif";
        }
        if (starts(start, "RIFF")
                && start.length > 12
                && new String(start, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP")) {
            return "image/webp";
        }
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (starts(start, "PK\u0003\u0004")) {
            return ZIPPED.getOrDefault(extension, "application/zip");
        }
        return isText(start) ? text(new String(start, StandardCharsets.UTF_8), extension) : "application/octet-stream";
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isText(byte[] bytes) {
        for (byte each : bytes) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return false;
            }
        }
        // The last character may be cut in the middle.
        for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // tried again with one byte less
            }
        }
        return false;
    }

    /** Text that a browser would run is named as what it is, so that it is never shown. */
    private static String text(String text, String extension) {
        String start = text.toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return "image/svg+xml";
        }
        if (start.contains("<html") || start.contains("<script") || start.contains("<!doctype html")) {
            return "text/html";
        }
        if (start.stripLeading().startsWith("<?xml")) {
            return "application/xml";
        }
        return switch (extension) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "htm", "html", "xhtml", "js", "mjs", "css", "svg" -> "application/octet-stream";
            default -> "text/plain";
        };
    }
}
