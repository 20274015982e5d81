package eu.socle.erp.france.fec;

import eu.socle.erp.france.id.Parsed;
import eu.socle.erp.france.id.Siren;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name the law gives the file: the SIREN, FEC, the closing date, and a part number when it was split.
 *
 * @param siren nine digits, which may fail their check in files of others
 * @param closing the last day of the fiscal year
 * @param part from 1 when the file is one of several, 0 when it is whole
 */
public record FecFileName(String siren, LocalDate closing, int part) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{9})FEC([0-9]{8})(?:_([0-9]{1,3}))?\\.(?:txt|csv|xml)", Pattern.CASE_INSENSITIVE);

    /** The name of the file of a company for the year that closes on a day. */
    public static FecFileName of(Siren siren, LocalDate closing) {
        return new FecFileName(siren.value(), closing, 0);
    }

    /** Reads a name; empty when it is not of this form. */
    public static Optional<FecFileName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate closing = FecDate.parse(matcher.group(2)).value();
        String part = matcher.group(3);
        return closing == null
                ? Optional.empty()
                : Optional.of(new FecFileName(matcher.group(1), closing, part == null ? 0 : Integer.parseInt(part)));
    }

    /** Whether the nine digits are a SIREN. */
    public boolean hasValidSiren() {
        return Siren.parse(siren) instanceof Parsed.Valid<Siren>;
    }

    /** The name itself: {@code 404833048FEC20261231.txt}. */
    @Override
    public String toString() {
        return named("txt");
    }

    /** The name with an extension that the law admits: txt, csv or xml. */
    public String named(String extension) {
        StringBuilder name = new StringBuilder(siren).append("FEC");
        FecDate.write(closing, name);
        return name.append(part == 0 ? "" : "_" + part)
                .append(".")
                .append(extension)
                .toString();
    }
}
