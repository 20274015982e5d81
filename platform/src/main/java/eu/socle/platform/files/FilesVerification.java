package eu.socle.platform.files;

import eu.socle.kernel.Label;
import eu.socle.kernel.Verification;
import eu.socle.kernel.report.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every file of a site, originals of issued documents among them, still holds the bytes that it was given.
 *
 * @param folder where the site keeps its files
 */
public record FilesVerification(Path folder) implements Verification {

    private static final String SQL = """
            select f.content_hash, min(f.file_name) as file_name, min(f.attached_to_name) as attached_to_name
            from {File} f
            group by f.content_hash
            order by f.content_hash
            """;

    @Override
    public String id() {
        return "files-unchanged";
    }

    @Override
    public Label label() {
        return new Label(
                "Les fichiers joints et les originaux des pièces émises sont intacts.",
                "Attached files and originals of issued documents are intact.");
    }

    @Override
    public void run(RowSource rows, Consumer<Label> problem) {
        Content content = new Content(folder);
        rows.stream(SQL, Map.of(), row -> check(content, row, problem));
    }

    private static void check(Content content, Map<String, Object> row, Consumer<Label> problem) {
        String hash = String.valueOf(row.get("content_hash"));
        Object holder = row.get("attached_to_name");
        String name = row.get("file_name") + (holder == null ? "" : " (" + holder + ")");
        try (InputStream in = Files.newInputStream(content.at(hash))) {
            if (!Content.hash(in).equals(hash)) {
                problem.accept(new Label(
                        "Le contenu de " + name + " a changé. Restaurez-le depuis une sauvegarde.",
                        "The content of " + name + " has changed. Restore it from a backup."));
            }
        } catch (NoSuchFileException | IllegalArgumentException e) {
            problem.accept(new Label(
                    "Le contenu de " + name + " manque. Restaurez-le depuis une sauvegarde.",
                    "The content of " + name + " is missing. Restore it from a backup."));
        } catch (IOException e) {
            problem.accept(new Label(
                    "Le contenu de " + name + " n’est pas lisible. Contrôlez le disque.",
                    "The content of " + name + " cannot be read. Check the disk."));
        }
    }
}
