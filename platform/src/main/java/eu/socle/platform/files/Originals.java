package eu.socle.platform.files;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.store.UnitOfWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The papers of issued documents, kept in their original form: the bytes that left the house first are those that leave it
 * ever after, whatever becomes of the letterhead. Each is a private file attached to its document, and the database lets
 * nobody change or delete it.
 */
public final class Originals {

    private static final String PDF = "application/pdf";

    private final UnitOfWork unit;
    private final Content content;

    /** @param folder where the site keeps its files */
    public Originals(UnitOfWork unit, Path folder) {
        this.unit = unit;
        this.content = new Content(folder);
    }

    /** The original of a document; made and kept when there is none yet. Whoever asks at the same time waits. */
    public byte[] of(Document<?> document, Supplier<byte[]> print) {
        Optional<StoredFile> known = find(document);
        if (known.isEmpty()) {
            unit.exclude("original/" + document.type().name() + "/" + document.name());
            known = find(document);
        }
        return known.map(this::read).orElseGet(() -> keep(document, print.get()));
    }

    private Optional<StoredFile> find(Document<?> document) {
        Cond<StoredFile> own = StoredFile.ATTACHED_TO_DOCTYPE
                .is(document.type().name())
                .and(StoredFile.ATTACHED_TO_NAME.is(document.name()))
                .and(StoredFile.ATTACHED_TO_FIELD.is(StoredFile.ORIGINAL));
        return unit.first(StoredFile.TYPE, own);
    }

    private byte[] keep(Document<?> document, byte[] paper) {
        Content.Kept kept;
        try {
            kept = content.keep(new ByteArrayInputStream(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StoredFile file = new StoredFile();
        file.set(StoredFile.ATTACHED_TO_DOCTYPE, document.type().name());
        file.set(StoredFile.ATTACHED_TO_NAME, document.name());
        file.set(StoredFile.FILE_NAME, document.name().replace('/', '-') + ".pdf");
        file.set(StoredFile.MEDIA_TYPE, PDF);
        file.set(StoredFile.CONTENT_HASH, kept.hash());
        file.set(StoredFile.FILE_SIZE, Math.toIntExact(kept.size()));
        file.set(StoredFile.FILE_URL, "/api/file/");
        unit.create(file);
        file.set(StoredFile.FILE_URL, "/api/file/" + file.name());
        file.set(StoredFile.ATTACHED_TO_FIELD, StoredFile.ORIGINAL);
        unit.record(file);
        return paper;
    }

    /** The bytes as they were kept, or a refusal: another paper is never made in their place. */
    private byte[] read(StoredFile file) {
        String hash = file.text(StoredFile.CONTENT_HASH);
        try {
            byte[] paper = Files.readAllBytes(content.at(hash));
            if (Content.hash(paper).equals(hash)) {
                return paper;
            }
        } catch (NoSuchFileException e) {
            // told below
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw Refusal.of("original_lost")
                .with("name", file.text(StoredFile.ATTACHED_TO_NAME))
                .asRefused();
    }
}
