package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that every document type must satisfy.
 *
 * @param sentence what holds, for the report
 * @param impossible why the check makes no sense for a type, or null when it must pass
 */
record ContractCheck(String sentence, Function<DocType<?>, @Nullable String> impossible, Body body) {

    /** Fails with an AssertionError that names what is wrong. */
    @FunctionalInterface
    interface Body {
        <D extends Document<D>> void run(Subject<D> subject);
    }

    /** A check of the declaration alone. */
    static ContractCheck declared(String sentence, Body body) {
        return new ContractCheck(sentence, type -> null, body);
    }

    /** A check of documents that people write and store. */
    static ContractCheck written(String sentence, Body body) {
        return new ContractCheck(sentence, ContractCheck::writtenByRules, body);
    }

    /** A check of documents that get their legal number when they are submitted. */
    static ContractCheck submitted(String sentence, Body body) {
        return new ContractCheck(
                sentence,
                type -> writtenByRules(type) != null
                        ? writtenByRules(type)
                        : type.isSubmittable() ? null : "it is not submitted",
                body);
    }

    private static @Nullable String writtenByRules(DocType<?> type) {
        if (type.isAppendOnly()) {
            return "append-only: only rules write it";
        }
        if (type.fields().stream().noneMatch(field -> field instanceof Editable)) {
            return "computed: only rules write it";
        }
        return type.isInternal() ? "internal: nobody sees it" : null;
    }
}
