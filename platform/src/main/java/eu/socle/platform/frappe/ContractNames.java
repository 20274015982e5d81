package eu.socle.platform.frappe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Field names of the data contract, whether or not a type here has them. */
final class ContractNames {

    private static final Set<String> ALL = read();

    private ContractNames() {}

    static boolean contains(String name) {
        return ALL.contains(name);
    }

    private static Set<String> read() {
        InputStream file = Objects.requireNonNull(ContractNames.class.getResourceAsStream("contract-fields.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
