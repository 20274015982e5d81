package eu.socle.kernel;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types that classes declare, found by class: a link names the class of its target, which may not be initialised yet. */
final class DeclaredTypes {

    /** Words that mean something else in SQL, and tables of the platform. */
    static final Set<String> RESERVED = Set.of(
            "user", "order", "group", "table", "column", "check", "end", "grant", "session", "series", "chain",
            "outbox");

    private static final Map<Class<?>, DocType<?>> BY_CLASS = new ConcurrentHashMap<>();

    private DeclaredTypes() {}

    static void add(Class<?> documentClass, DocType<?> type) {
        BY_CLASS.put(documentClass, type);
    }

    @SuppressWarnings("unchecked") // put there under its own class by the constructor of the type
    static <T extends Document<T>> DocType<T> of(Class<T> documentClass) {
        DocType<?> type = BY_CLASS.get(documentClass);
        if (type == null) {
            initialise(documentClass);
            type = BY_CLASS.get(documentClass);
        }
        if (type == null) {
            throw new IllegalStateException(documentClass + " declares no type");
        }
        return (DocType<T>) type;
    }

    private static void initialise(Class<?> documentClass) {
        try {
            Class.forName(documentClass.getName(), true, documentClass.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T create(Class<T> documentClass) {
        try {
            return documentClass.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(documentClass + " needs a public constructor without parameter", e);
        }
    }
}
