package eu.socle.erp.party;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.util.regex.Pattern;

/** What an electronic address looks like, no more: only sending a message proves that it exists. */
final class Email {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private Email() {}

    /** Refuses on that field what cannot be an address; an empty field is fine. */
    static <D extends Document<D>> void check(D document, Field<D, String> field, Refusals refusals) {
        String address = document.text(field);
        if (isWrong(address)) {
            refusals.add(Refusal.of("invalid_email").with("value", address).on(field));
        }
    }

    static boolean isWrong(String address) {
        return !address.isBlank() && !SHAPE.matcher(address).matches();
    }
}
