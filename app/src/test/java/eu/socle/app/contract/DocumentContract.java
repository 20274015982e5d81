package eu.socle.app.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every document type must satisfy, from its words to its life in a real database. The test of a type extends this
 * class, names the type, and gives what a sample of it needs beyond its declaration.
 *
 * @param <D> the documents of the type
 */
public abstract class DocumentContract<D extends Document<D>> {

    private static final List<ContractCheck> CHECKS = Stream.of(
                    WordChecks.ALL, ShapeChecks.ALL, StoreChecks.ALL, InputChecks.ALL, FindChecks.ALL, LifeChecks.ALL)
            .flatMap(List::stream)
            .toList();

    protected abstract DocType<D> type();

    /** First values of a sample, by field name, where the declaration alone does not tell which ones its rules accept. */
    protected Map<String, Object> sample() {
        return SampleBook.of(type());
    }

    @TestFactory
    protected Stream<DynamicTest> the_contract_of_a_document() {
        return on(Stand.shared());
    }

    /** The checks, on another site than the one with the modules of the house. */
    final Stream<DynamicTest> on(Stand stand) {
        return tests(new Subject<>(type(), stand, this::sample));
    }

    static <D extends Document<D>> Stream<DynamicTest> tests(Subject<D> subject) {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(check.sentence(), () -> {
                    String impossible = check.impossible().apply(subject.type());
                    if (impossible != null) {
                        abort(impossible);
                    }
                    check.body().run(subject);
                }));
    }

    /** What lines must satisfy: they have words and a shape, and live with the document that holds them. */
    static <D extends Document<D>> Stream<DynamicTest> linesTests(Subject<D> subject) {
        return WordChecks.OF_FIELDS.stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.sentence(), () -> check.body().run(subject)));
    }
}
