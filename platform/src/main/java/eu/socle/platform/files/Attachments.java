package eu.socle.platform.files;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Right;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files attached to documents, within rights: a file is seen by those who see the document, and by nobody else. */
public record Attachments(UnitOfWork unit) {

    /** A file on its way in. */
    public record Upload(String fileName, String mediaType, Content.Kept content) {}

    /** Attaches a file to a document that the person may change; without one, the file is the person's own. */
    public StoredFile attach(@Nullable DocType<?> type, @Nullable String name, Upload upload) {
        StoredFile file = new StoredFile();
        if (type != null && name != null) {
            file.set(StoredFile.ATTACHED_TO_DOCTYPE, type.name());
            file.set(StoredFile.ATTACHED_TO_NAME, writable(type, name).name());
        }
        file.set(StoredFile.FILE_NAME, upload.fileName());
        file.set(StoredFile.MEDIA_TYPE, upload.mediaType());
        file.set(StoredFile.CONTENT_HASH, upload.content().hash());
        file.set(StoredFile.FILE_SIZE, Math.toIntExact(upload.content().size()));
        file.set(StoredFile.FILE_URL, "/api/file/");
        unit.create(file);
        file.set(StoredFile.FILE_URL, "/api/file/" + file.name());
        unit.record(file);
        return file;
    }

    private <D extends Document<D>> D writable(DocType<D> type, String name) {
        D document = unit.read(type, name);
        if (!unit.rights().mayOn(Right.WRITE, document)) {
            throw Refusal.of("forbidden").asRefused();
        }
        return document;
    }

    /** The files of a document that the person may see. */
    public <D extends Document<D>> List<StoredFile> of(DocType<D> type, String name) {
        D document = unit.read(type, name);
        List<String> names = new ArrayList<>(List.of(document.name()));
        if (document.identity().draftName() != null) {
            names.add(document.identity().draftName());
        }
        Cond<StoredFile> attached =
                StoredFile.ATTACHED_TO_DOCTYPE.is(type.name()).and(StoredFile.ATTACHED_TO_NAME.in(names));
        return unit.list(StoredFile.TYPE, attached);
    }

    /**
     * A file that the person may see.
     *
     * @throws Refused {@code forbidden} when it is absent or closed, told alike
     */
    public StoredFile read(String id) {
        StoredFile file = unit.find(StoredFile.TYPE, id).orElseThrow(Attachments::forbidden);
        Optional<DocType<?>> type = unit.registry().type(file.text(StoredFile.ATTACHED_TO_DOCTYPE));
        if (type.isPresent()) {
            unit.read(type.get(), file.text(StoredFile.ATTACHED_TO_NAME));
        } else if (!file.identity().owner().equals(unit.context().user())) {
            unit.read(StoredFile.TYPE, id);
        }
        return file;
    }

    private static Refused forbidden() {
        return Refusal.of("forbidden").asRefused();
    }
}
