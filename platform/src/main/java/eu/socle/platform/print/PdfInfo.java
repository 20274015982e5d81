package eu.socle.platform.print;

import java.time.Instant;
import java.util.Map;

/**
 * What a PDF says about itself.
 *
 * @param title shown by readers instead of the file name
 * @param author the organisation that issues the document
 * @param language BCP 47: how a screen reader pronounces it
 * @param created creation date; also fixes the bytes of the file
 * @param images the only pictures the page can show, by name: {@code <img src="asset:logo" alt="…"/>}; PNG or JPEG
 */
public record PdfInfo(String title, String author, String language, Instant created, Map<String, byte[]> images) {

    public PdfInfo {
        images = Map.copyOf(images);
    }

    public PdfInfo(String title, String author, String language, Instant created) {
        this(title, author, language, created, Map.of());
    }
}
