package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Rows;
import eu.socle.platform.store.Rights;
import java.util.ArrayList;
import java.util.List;

/** The lines of shared documents that concern companies which the person does not see: neither shown nor lost. */
public final class Unseen {

    private Unseen() {}

    /** Whether the person may see a line. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a line is a document of its own type
    public static boolean isSeen(Rights rights, DocType<?> holder, Document<?> line) {
        return ((Cond) rights.lines(holder, (DocType) line.type())).test((Document) line);
    }

    /** Runs what replaces lists of lines, then puts back at their end the lines that the person could not send. */
    static <D extends Document<D>> void kept(Rights rights, D document, Runnable work) {
        List<Runnable> back = new ArrayList<>();
        document.type().fields().forEach(field -> {
            if (field instanceof Rows) {
                keepAny(rights, document, field, back);
            }
        });
        work.run();
        back.forEach(Runnable::run);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field is one of rows of this very document
    private static void keepAny(Rights rights, Document<?> document, Field<?, ?> field, List<Runnable> back) {
        keep(rights, (Document) document, (Rows) field, back);
    }

    private static <D extends Document<D>, R extends Document<R>> void keep(
            Rights rights, D document, Rows<D, R> field, List<Runnable> back) {
        Cond<R> seen = rights.lines(document.type(), DocType.of(field.row()));
        if (seen.isAlways()) {
            return;
        }
        List<R> hidden =
                document.rows(field).stream().filter(line -> !seen.test(line)).toList();
        back.add(() -> {
            List<R> lines = new ArrayList<>(document.rows(field));
            int before = lines.size();
            hidden.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
            if (lines.size() > before) {
                document.write(field, lines);
            }
        });
    }
}
