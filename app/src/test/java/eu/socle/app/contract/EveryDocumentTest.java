package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every registered type keeps the contract, with or without a test of its own: a new one cannot escape. */
class EveryDocumentTest {

    @TestFactory
    Stream<DynamicContainer> every_type_keeps_the_contract() {
        Stand stand = Stand.shared();
        return stand.registry().types().stream().map(type -> container(type, stand));
    }

    private static <D extends Document<D>> DynamicContainer container(DocType<?> registered, Stand stand) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) registered;
        return DynamicContainer.dynamicContainer(
                type.name(), DocumentContract.tests(new Subject<>(type, stand, () -> SampleBook.of(type))));
    }

    @TestFactory
    Stream<DynamicContainer> every_type_of_lines_reads_well() {
        Stand stand = Stand.shared();
        return stand.registry().rowTypes().stream().map(type -> lines(type, stand));
    }

    private static <D extends Document<D>> DynamicContainer lines(DocType<?> registered, Stand stand) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<D> type = (DocType<D>) registered;
        return DynamicContainer.dynamicContainer(
                type.name(), DocumentContract.linesTests(new Subject<>(type, stand, () -> SampleBook.of(type))));
    }
}
