package eu.socle.platform.security;

import java.util.List;

/**
 * A person may only see some documents of a type, and what links to them.
 *
 * @param type the name of the type
 * @param values the names allowed
 * @param onlyFor the one type that it applies to; empty for all
 */
record Restriction(String type, List<String> values, String onlyFor) {

    boolean appliesTo(String otherType) {
        return onlyFor.isEmpty() || onlyFor.equals(otherType);
    }
}
