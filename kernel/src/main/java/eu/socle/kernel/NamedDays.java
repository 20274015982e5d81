package eu.socle.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** Spans of days that a module knows by name, such as fiscal years, so that filters of clients may name them. */
public interface NamedDays {

    /** The first and the last day, both included. */
    record Days(LocalDate first, LocalDate last) {}

    /** How clients write it as an operator: {@code fiscal year}. */
    String operator();

    Optional<Days> named(String name, Lookup lookup);
}
