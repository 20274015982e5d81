package eu.socle.platform.security;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.platform.core.Comment;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.core.Version;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What stands beside documents (changes, comments, files) is seen as the documents are: in lists, only beside types that
 * the person reads whole. Beside other types it is reached through the document, which checks the rest.
 */
final class Beside {

    private static final Map<DocType<?>, String> TYPE_FIELD = Map.of(
            Version.TYPE, Version.REF_DOCTYPE.name(),
            Comment.TYPE, Comment.REFERENCE_DOCTYPE.name(),
            StoredFile.TYPE, StoredFile.ATTACHED_TO_DOCTYPE.name());

    private Beside() {}

    /** The rows of a type that stand beside something the person reads whole, or that the person made beside nothing. */
    static <D extends Document<D>> Cond<D> of(
            DocType<D> type, String user, List<DocType<?>> types, Predicate<DocType<?>> readWhole) {
        String name = TYPE_FIELD.get(type);
        Field<D, ?> beside = name == null ? null : type.field(name);
        Field<D, ?> owner = type.field("owner");
        if (beside == null || owner == null) {
            return Cond.always();
        }
        List<String> open = types.stream().filter(readWhole).map(DocType::name).toList();
        Cond<D> own = new Cond.Compare<>(owner, Cond.Op.EQ, user);
        return new Cond.In<D>(beside, open).or(new Cond.IsSet<>(beside).not().and(own));
    }
}
